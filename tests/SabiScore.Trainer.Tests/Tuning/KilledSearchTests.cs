using System.Diagnostics;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Trainer.Tests.Tuning;

/// <summary>The search as a process of its own, killed in the middle.</summary>
public sealed class KilledSearchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-killed-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Tune_KilledAndStartedAgain_EndsAsUndisturbed()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        GeneratedSeasons.Write(folder.FullName, firstSeason: 2019, seasons: 4, [League.PremierLeague, League.Eredivisie]);
        await EndAsync("whole", patience.Token);

        using (var killed = Start("killed"))
        {
            var journal = Path.Combine(folder.FullName, "killed", "lightgbm.jsonl");
            while (!killed.HasExited && (!File.Exists(journal) || Lines(journal) < 2))
            {
                await Task.Delay(20, patience.Token);
            }

            Assert.False(killed.HasExited, "It ended before it could be killed.");
            killed.Kill();
            await killed.WaitForExitAsync(patience.Token);
        }

        Assert.False(File.Exists(Path.Combine(folder.FullName, "killed", "tuned.json")));
        var output = await EndAsync("killed", patience.Token);

        Assert.Contains("; journal: ", output, StringComparison.Ordinal);
        Assert.All(["lightgbm.jsonl", "extra_trees.jsonl", "tuned.json"], file =>
            Assert.Equal(File.ReadAllText(Path.Combine(folder.FullName, "whole", file)), File.ReadAllText(Path.Combine(folder.FullName, "killed", file))));
    }

    private static int Lines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Count(character => character == '\n');
    }

    private async Task<string> EndAsync(string into, CancellationToken cancellationToken)
    {
        using var process = Start(into);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await output + await error);
        return await output;
    }

    private Process Start(string into)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "SabiScore.Trainer.dll"), "tune", "--data", folder.FullName, "--folder", Path.Combine(folder.FullName, into),
            "--member", "lightgbm,extra_trees", "--trials", "6", "--threads", "1", "--search-only",
        ];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
