using System.Diagnostics;
using SabiScore.Data.Store.Connections;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Store;

/// <summary>The worker's executable, as an operator runs it.</summary>
internal static class WorkerProcess
{
    private static readonly string Assembly = Path.Combine(
        RealData.Repository, "SabiScore.Worker", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "SabiScore.Worker.dll");

    public static async Task<(int ExitCode, string Output)> RunAsync(StoreConnection connection, IEnumerable<string> arguments)
    {
        using var process = Start(connection, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Runs it until its output has a line, then kills it without warning.</summary>
    /// <returns>Whether the line came before the end.</returns>
    public static async Task<bool> KillAtAsync(string line, StoreConnection connection, IEnumerable<string> arguments)
    {
        using var process = Start(connection, arguments);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } written)
        {
            if (written.Contains(line, StringComparison.Ordinal))
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs it and kills it without warning after a while, wherever it is then.</summary>
    public static async Task KillAfterAsync(TimeSpan moment, StoreConnection connection, IEnumerable<string> arguments)
    {
        using var process = Start(connection, arguments);
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Process Start(StoreConnection connection, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__sabiscore"] = connection.ConnectionString;
        return Process.Start(start)!;
    }
}
