using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Scheduling;
using SabiScore.Worker.Tests.Jobs;
using RunOutcome = SabiScore.Protos.Scheduler.V1.RunOutcome;

namespace SabiScore.Worker.Tests.Scheduling;

public sealed class JobWatchesTests
{
    [Fact]
    public async Task Jobs_AllFirst_ThenThoseThatChange()
    {
        await using var bench = await JobBench.StartAsync();
        await using var watch = bench.Get<JobWatches>().JobsAsync(JobBench.Token).GetAsyncEnumerator(JobBench.Token);

        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(JobCatalog.All.Select(job => job.Name), watch.Current.Snapshot.Jobs.Select(job => job.Name));
        var id = await bench.Get<JobRuns>().StartAsync(new JobStart("FetchOdds", JobJournal.BySchedule), JobBench.Token);
        Assert.True(await bench.PassAsync(watch.MoveNextAsync().AsTask()));

        Assert.Equal(WatchJobsResponse.UpdateOneofCase.Change, watch.Current.UpdateCase);
        var changed = Assert.Single(watch.Current.Change.Jobs);
        Assert.Equal(("FetchOdds", id, RunOutcome.Running), (changed.Name, changed.ActiveRun.Id, changed.ActiveRun.Outcome));
    }

    [Fact]
    public async Task Run_ThatHasEnded_IsOneSnapshot()
    {
        await using var bench = await JobBench.StartAsync();
        await bench.Get<JobJournal>().RunAsync("FetchOdds", JobJournal.BySchedule, (_, _) => Task.FromResult(JobReport.Done("All in.")), JobBench.Token);

        var updates = new List<WatchRunResponse>();
        await foreach (var update in bench.Get<JobWatches>().RunAsync(await bench.RunAsync(), JobBench.Token))
        {
            updates.Add(update);
        }

        var run = Assert.Single(updates).Snapshot;
        Assert.Equal((RunOutcome.Done, 0), (run.Run.Outcome, run.DroppedLines));
        Assert.StartsWith("FetchOdds, run 1: Done after", Assert.Single(run.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_AreCounted_AndGivenBack()
    {
        await using var bench = await JobBench.StartAsync();
        var watches = bench.Get<JobWatches>();
        var places = Enumerable.Range(0, JobWatches.Most).Select(_ => watches.TryEnter()).ToList();

        Assert.All(places, Assert.NotNull);
        Assert.Null(watches.TryEnter());
        places[0]!.Dispose();
        Assert.NotNull(watches.TryEnter());
    }
}
