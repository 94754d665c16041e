using System.Globalization;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Replay;

/// <summary>
/// Does what is due at a moment: the jobs that fire, and just before the search for bets the forecasts of matches that became known or whose real prices came.
/// Whatever of it was done before a worker was killed is not done twice, and comes out the same.
/// </summary>
internal sealed class ReplayStep(ValueBetRun bets, JobJournal journal, ReplayMetrics metrics)
{
    public async Task RunAsync(DateTimeOffset at, ReplayCalendar calendar, IReadOnlyList<ReplayFiring> firings, string driver, CancellationToken cancellationToken)
    {
        foreach (var firing in firings.Where(firing => firing.Job.Name != GenerateValueBetsJob.Name))
        {
            await FireAsync(new ReplayMoment(firing, calendar, driver), cancellationToken);
        }

        var isRetrained = firings.Any(firing => firing.Job.Name == RetrainModelsJob.Name);
        if (calendar.Concerned(at, isRetrained) is { Count: > 0 } concerned)
        {
            await bets.RunAsync(concerned, driver, cancellationToken);
        }

        foreach (var firing in firings.Where(firing => firing.Job.Name == GenerateValueBetsJob.Name))
        {
            await FireAsync(new ReplayMoment(firing, calendar, driver), cancellationToken);
        }
    }

    /// <summary>A model that cannot be trained leaves the one before in service; for whatever else went wrong the moment is worked through again.</summary>
    private async Task FireAsync(ReplayMoment moment, CancellationToken cancellationToken)
    {
        var job = moment.Firing.Job;
        var start = new JobStart(job.Name, JobJournal.ByReplay)
        {
            Cause = string.Create(CultureInfo.InvariantCulture, $"replay at {moment.Firing.At:yyyy-MM-ddTHH:mm:ss}"),
            IsQuiet = job.Name != RetrainModelsJob.Name,
        };
        var report = await journal.RunAsync(start, (run, token) => job.RunAsync(moment, run, token), cancellationToken);
        metrics.Fired(job.Name);
        var isLeft = job.Name == RetrainModelsJob.Name && report is { Outcome: JobOutcome.Failed, IsTransient: false };
        if (report.Outcome is JobOutcome.Failed or JobOutcome.Cancelled && !isLeft)
        {
            throw new InvalidOperationException($"{job.Name} did not end: {report.Message}");
        }
    }
}
