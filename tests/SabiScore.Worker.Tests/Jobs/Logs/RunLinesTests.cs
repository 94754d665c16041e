using Microsoft.Extensions.Logging;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Logs;

namespace SabiScore.Worker.Tests.Jobs.Logs;

/// <summary>The log of a run in the database.</summary>
public sealed class RunLinesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_AreStoredWhileTheRunIsAtWork()
    {
        await using var bench = await JobBench.StartAsync();
        var end = new TaskCompletionSource<JobReport>();
        var logger = bench.Get<ILoggerFactory>().CreateLogger("Some.Class");
        var running = bench.Get<JobJournal>().RunAsync("Bootstrap.Import", JobJournal.ByBootstrap, Work, Token);
        var id = (await bench.RunAsync()).Id;

        // Its worker may die now: what it said is there.
        await bench.PassUntilAsync(async () => (await bench.Get<RunLines>().ReadAsync(id, 0, Token)).Count == 2);
        Assert.Equal("running", (await bench.RunAsync()).Outcome);
        end.SetResult(JobReport.Done("Over."));
        await bench.PassAsync(running);

        var lines = await bench.Get<RunLines>().ReadAsync(id, 0, Token);
        Assert.Equal([(1, LogLevel.Information, "first"), (2, LogLevel.Error, "second")], lines.Take(2).Select(line => (line.Number, line.Level, line.Text)));
        Assert.Equal("Some.Class", lines[0].Category);
        Assert.StartsWith($"Bootstrap.Import, run {id}: Done", Assert.Single(lines.Skip(2)).Text, StringComparison.Ordinal);

        Task<JobReport> Work(JobRun run, CancellationToken token)
        {
            logger.Say(LogLevel.Information, "first");
            logger.Say(LogLevel.Debug, "unheard");
            logger.Say(LogLevel.Error, "second");
            return end.Task;
        }
    }

    [Fact]
    public async Task Lines_BeyondWhatIsKept_GoAgain()
    {
        await using var bench = await JobBench.StartAsync();
        var log = new RunLog(bench.Time);
        var id = await bench.Get<JobRuns>().StartAsync(new JobStart("FetchOdds", JobJournal.BySchedule), Token);
        Write(RunLog.MostLines);
        await StoreAsync(again: false);
        Write(10);
        await StoreAsync(again: false);
        Write(5);
        // A write that broke off may have been done.
        await bench.Get<RunLines>().WriteAsync(id, log.Take()!, again: false, Token);
        await StoreAsync(again: true);

        var lines = await bench.Get<RunLines>().ReadAsync(id, 0, Token);
        Assert.Equal(Enumerable.Range(16, RunLog.MostLines), lines.Select(line => line.Number));

        void Write(int count)
        {
            for (var line = 0; line < count; line++)
            {
                log.Add(LogLevel.Information, "Class", "line");
            }
        }

        async Task StoreAsync(bool again)
        {
            var batch = log.Take()!;
            await bench.Get<RunLines>().WriteAsync(id, batch, again, Token);
            log.Stored(batch);
        }
    }
}
