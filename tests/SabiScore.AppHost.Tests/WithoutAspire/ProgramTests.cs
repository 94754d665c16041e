using System.Diagnostics;

namespace SabiScore.AppHost.Tests.WithoutAspire;

/// <summary>What the AppHost is where Aspire's packages cannot be had.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Run_SaysHowToGetThePackagesAndWhatWorksWithoutThem()
    {
        var folder = AppContext.BaseDirectory.Replace(Path.Combine("tests", "SabiScore.AppHost.Tests"), "SabiScore.AppHost", StringComparison.Ordinal);
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "SabiScore.AppHost.dll")]) { RedirectStandardError = true })!;
        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("./sabiscore probe", said, StringComparison.Ordinal);
        Assert.Contains("./sabiscore up", said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }
}
