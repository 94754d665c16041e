using Google.Protobuf.WellKnownTypes;
using SabiScore.Data.Store.Runs;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Jobs.History;
using SabiScore.Worker.Jobs.Logs;
using SabiScore.Worker.Scheduling;

namespace SabiScore.Worker.Tests.Jobs.History;

/// <summary>What ran, on both databases.</summary>
public sealed class JobHistoryTests(PostgresCluster postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task List_Filters_AndPages(bool onPostgres)
    {
        await using var bench = await StartAsync(onPostgres);
        var history = bench.Get<JobHistory>();

        Assert.Equal("8 7 6 5 4 3 2 1", await IdsAsync(new ListRunsRequest()));
        Assert.Equal("8 6 5 4 1", await IdsAsync(new ListRunsRequest { Job = "FetchOdds" }));
        Assert.Equal("6 2", await IdsAsync(new ListRunsRequest { Outcomes = { RunOutcome.Failed, RunOutcome.Interrupted } }));
        Assert.Equal("3", await IdsAsync(new ListRunsRequest { Triggers = { RunTrigger.Operator } }));
        Assert.Equal("5 4 3", await IdsAsync(new ListRunsRequest { Since = JobBench.Start.AddDays(-6).ToTimestamp(), Until = JobBench.Start.AddDays(-3).ToTimestamp() }));
        Assert.Equal("4 1", await IdsAsync(new ListRunsRequest { Job = "FetchOdds", PageToken = RunPaging.Token(5) }));

        async Task<string> IdsAsync(ListRunsRequest request)
        {
            var (filter, fault) = RunPaging.Read(request);
            Assert.Null(fault);
            return string.Join(' ', (await history.ListAsync(filter!, 100, Token)).Select(run => run.Id));
        }
    }

    [Theory]
    [InlineData("x", 0, "page_token: not one that was given out.")]
    [InlineData("", 99, "outcomes, triggers: not one that runs have.")]
    public void Read_NotAnythingGivenOut_IsRefused(string token, int outcome, string fault)
    {
        var request = new ListRunsRequest { PageToken = token };
        if (outcome > 0)
        {
            request.Outcomes.Add((RunOutcome)outcome);
        }

        Assert.Equal((null, fault), RunPaging.Read(request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Statistics_AreOfTheDaysAsked_SuccessAndFailuresOfAllTime(bool onPostgres)
    {
        await using var bench = await StartAsync(onPostgres);

        var statistics = await bench.Get<JobStatisticsBook>().OfAsync("FetchOdds", 7, Token);

        Assert.Equal("done 2, failed 1, running 1", string.Join(", ", statistics.Outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal((2, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)), (statistics.Worked, statistics.P50, statistics.P95, statistics.P99));
        Assert.Equal((JobBench.Start.AddDays(-4).AddSeconds(5), 1), (statistics.LastSuccessAt, statistics.FailuresInARow));
    }

    [Fact]
    public async Task Statistics_OfAJobThatNeverRan_AreEmpty()
    {
        await using var bench = await JobBench.StartAsync();

        var statistics = await bench.Get<JobStatisticsBook>().OfAsync("FetchOdds", 7, Token);

        Assert.Equal(new JobStatistics { Days = 7, Outcomes = statistics.Outcomes, Worked = 0, FailuresInARow = 0 }, statistics);
        Assert.Empty(statistics.Outcomes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forget_TakesOldRunsAndTheirLogs_LeavesLatestAndLatestGoodOfEachJob(bool onPostgres)
    {
        await using var bench = await StartAsync(onPostgres);
        await bench.AddAsync(
            new JobRunLineRow { RunId = 1, Number = 1, Category = "Class", Text = "old" }, new JobRunLineRow { RunId = 8, Number = 1, Category = "Class", Text = "new" });
        var history = bench.Get<JobHistory>();

        var forgotten = await history.ForgetBeforeAsync(JobBench.Start.AddDays(-2), Token);

        Assert.Equal(4, forgotten);
        Assert.Equal([8, 7, 5, 2], (await history.ListAsync(new RunFilter(), 100, Token)).Select(run => run.Id));
        Assert.Empty(await bench.Get<RunLines>().ReadAsync(1, 0, Token));
        Assert.Single(await bench.Get<RunLines>().ReadAsync(8, 0, Token));
        Assert.Equal(0, await history.ForgetBeforeAsync(JobBench.Start.AddDays(-2), Token));
    }

    /// <summary>Eight runs, a day between each, the last one still at work.</summary>
    private async Task<JobBench> StartAsync(bool onPostgres)
    {
        var bench = await JobBench.StartAsync(onPostgres ? await postgres.CreateDatabaseAsync() : null);
        await bench.AddAsync(
            Run(1, "FetchOdds", "done", -8),
            Run(2, "RetrainModels", "interrupted", -7),
            Run(3, "CalibrateModels", "cancelled", -6, "operator"),
            Run(4, "FetchOdds", "done", -5),
            Run(5, "FetchOdds", "done", -4),
            Run(6, "FetchOdds", "failed", -3),
            Run(7, "CalibrateModels", "nothing to do", -2),
            Run(8, "FetchOdds", "running", -1));
        return bench;
    }

    private static JobRunRow Run(int id, string job, string outcome, int days, string trigger = "schedule")
    {
        var (startedAt, took) = (JobBench.Start.AddDays(days), TimeSpan.FromSeconds(id));
        return new JobRunRow
        {
            Id = id,
            Job = job,
            Outcome = outcome,
            Trigger = trigger,
            StartedAt = startedAt,
            EndedAt = outcome == "running" ? null : startedAt + took,
            Duration = outcome == "running" ? null : took,
            ClockAt = startedAt,
        };
    }
}
