using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Worker.CleanUp;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Performance;
using SabiScore.Worker.Standings;
using SabiScore.Worker.Training;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Replay;

/// <summary>
/// Every job as a replay fires it, in the order in which those of the same moment are done: prices, results and what is counted from them, models, then bets.
/// Each says exactly when it has nothing to do, so that passing it over changes nothing.
/// </summary>
internal sealed class ReplayJobs(
    ReplayPrices prices,
    ReplayPulse pulse,
    RefreshStandingsRun standings,
    PerformanceRun performance,
    CalibrateRun calibration,
    RetrainRun training,
    CleanUpRun cleaning,
    ValueBetRun bets,
    IOptions<JobOptions> options)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public IReadOnlyList<ReplayJob> All { get; } =
    [
        Job(FetchOddsJob.Name, options.Value, (moment, _, token) => prices.RunAsync(moment, token), (firing, calendar) => calendar.HasSteps(firing.Since, firing.At)),
        // Of matches whose hour is not known all is known when their day is over.
        Job(LivePulseJob.Name, options.Value, (moment, _, token) => pulse.RunAsync(moment, token), (firing, calendar) => firing.IsFirstOfDay || calendar.HasMinutes(firing.Since, firing.At)),
        Job(RefreshStandingsJob.Name, options.Value, (_, run, token) => standings.RunAsync(run, token), HasResults),
        // Over midnight the seven days are others.
        Job(CalculatePerformanceJob.Name, options.Value, (_, run, token) => performance.RunAsync(run, token), (firing, calendar) => firing.IsFirstOfDay || HasResults(firing, calendar)),
        Job(CalibrateModelsJob.Name, options.Value, (_, run, token) => calibration.RunAsync(run, token), HasResults),
        Job(RetrainModelsJob.Name, options.Value, (_, run, token) => training.RunAsync(run, token)) with { Fate = Retraining },
        // The cache and old runs are not of football's time.
        Job(CleanUpJob.Name, options.Value, (_, run, token) => cleaning.RunAsync(run, token)),
        Job(GenerateValueBetsJob.Name, options.Value, (moment, _, token) => bets.NextDayAsync(moment.Driver, token), (firing, calendar) => calendar.HasKickoffs(firing.At, firing.At + ValueBetRun.NextDay)),
    ];

    /// <summary>What lies further back than a day's calendar goes is taken for something.</summary>
    private static bool HasResults(ReplayFiring firing, ReplayCalendar calendar) => firing.Since < firing.At - Day || calendar.HasResults(firing.Since, firing.At);

    /// <summary>Once a day at most, every so many days, or never.</summary>
    private static FiringFate Retraining(ReplayFiring firing, ReplayCalendar calendar)
    {
        var days = (int)(firing.At - calendar.Begin).TotalDays;
        return calendar.RetrainEveryDays > 0 && days > 0 && days % calendar.RetrainEveryDays == 0 && firing.IsFirstOfDay ? FiringFate.Due : FiringFate.Off;
    }

    private static ReplayJob Job(
        string name,
        JobOptions options,
        Func<ReplayMoment, JobRun, CancellationToken, Task<JobReport>> run,
        Func<ReplayFiring, ReplayCalendar, bool>? hasWork = null) => new()
        {
            Name = name,
            Cron = CronExpression.Parse(JobCatalog.Find(name)!.Cron(options)).WithTimeZone(TimeZoneInfo.Utc),
            RunAsync = run,
            Fate = (firing, calendar) =>
                firing.IsFirst(calendar.Begin) || hasWork?.Invoke(firing, calendar) != false ? FiringFate.Due : FiringFate.Idle,
        };
}
