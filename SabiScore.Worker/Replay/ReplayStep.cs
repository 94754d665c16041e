using System.Globalization;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Performance;
using SabiScore.Worker.Training;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Replay;

/// <summary>
/// Does what is due at a moment: prices, settlement, training, forecasts and bets, record. Whatever of it was done before a worker was killed is not done twice,
/// and comes out the same.
/// </summary>
internal sealed class ReplayStep(
    ReconstructedPrices prices,
    SettlementRun settlement,
    RetrainRun training,
    ValueBetRun bets,
    PerformanceRun performance,
    JobJournal journal,
    IOptions<ReplayOptions> options)
{
    public async Task RunAsync(ReplayEvents due, JobRun run, string driver, CancellationToken cancellationToken)
    {
        await prices.AppendAsync(due.Drifting, due.At, options.Value.PriceStep, options.Value.Seed, cancellationToken);
        if (due.Results)
        {
            await settlement.RunAsync(cancellationToken);
        }

        if (due.Retraining)
        {
            await RetrainAsync(due.At, cancellationToken);
        }

        if (due.Concerned.Count > 0)
        {
            await bets.RunAsync(due.Concerned, driver, cancellationToken);
        }

        if (due.Record)
        {
            await performance.RunAsync(run, cancellationToken);
        }
    }

    /// <summary>A model that cannot be trained leaves the one before in service; a trainer that went away is waited for.</summary>
    private async Task RetrainAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var start = new JobStart("Replay.Train", JobJournal.ByReplay) { Cause = string.Create(CultureInfo.InvariantCulture, $"replay at {at:yyyy-MM-ddTHH:mm}") };
        var report = await journal.RunAsync(start, training.RunAsync, cancellationToken);
        if (report.IsTransient || report.Outcome == JobOutcome.Cancelled)
        {
            throw new InvalidOperationException($"The training did not end: {report.Message}");
        }
    }
}
