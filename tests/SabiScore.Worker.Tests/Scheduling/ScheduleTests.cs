using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Tests.Jobs;

namespace SabiScore.Worker.Tests.Scheduling;

/// <summary>When the jobs fire by default, against times that are counted here and not by Quartz.</summary>
public sealed class ScheduleTests
{
    private const int Firings = 50;

    /// <summary>Every so often, from this time of the day on. Each job of the catalog has its line here.</summary>
    private static readonly Dictionary<string, (TimeSpan Every, TimeSpan From)> Expected = new(StringComparer.Ordinal)
    {
        ["CalibrateModels"] = (TimeSpan.FromMinutes(3), TimeSpan.Zero),
        ["FetchOdds"] = (TimeSpan.FromMinutes(5), TimeSpan.Zero),
        ["RetrainModels"] = (TimeSpan.FromDays(1), TimeSpan.FromHours(2)),
        ["GenerateValueBets"] = (TimeSpan.FromHours(1), TimeSpan.FromMinutes(5)),
        ["CleanUp"] = (TimeSpan.FromDays(1), TimeSpan.FromHours(3)),
        ["CalculatePerformance"] = (TimeSpan.FromMinutes(15), TimeSpan.Zero),
        ["RefreshStandings"] = (TimeSpan.FromHours(2), TimeSpan.FromMinutes(20)),
        ["LivePulse"] = (TimeSpan.FromSeconds(10), TimeSpan.Zero),
    };

    public static TheoryData<string> Jobs => [.. JobCatalog.All.Select(job => job.Name)];

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task Default_NextFiftyFirings_AreThose(string job)
    {
        await using var bench = await JobBench.StartAsync();
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        var (every, from) = Expected[job];
        // The summer time of London and Amsterdam begins in between: the schedules are of UTC.
        var start = new DateTimeOffset(2026, 3, 28, 22, 57, 0, TimeSpan.Zero);

        var trigger = await quartz.Scheduler.GetTrigger(new TriggerKey(job), JobBench.Token);
        var next = start;
        var fired = Enumerable.Range(0, Firings).Select(_ => next = trigger!.GetFireTimeAfter(next)!.Value).ToList();

        var first = new DateTimeOffset(start.Date, TimeSpan.Zero) + from;
        while (first <= start)
        {
            first += every;
        }

        Assert.Equal(Enumerable.Range(0, Firings).Select(index => first + (index * every)), fired);
    }
}
