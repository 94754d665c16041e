using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Replay;

/// <summary>What FetchOdds does in a replay: real prices are stored already and show themselves in time; those between them are reconstructed.</summary>
internal sealed class ReplayPrices(ReconstructedPrices prices, IOptions<ReplayOptions> options)
{
    public async Task<JobReport> RunAsync(ReplayMoment moment, CancellationToken cancellationToken)
    {
        var (matches, added) = (0, 0);
        foreach (var (step, moving) in moment.Calendar.Steps(moment.Firing.Since, moment.Firing.At))
        {
            matches += moving.Count;
            added += await prices.AppendAsync(moving, step, options.Value.PriceStep, options.Value.Seed, cancellationToken);
        }

        return matches == 0 ? JobReport.NothingToDo("No price moved.") : JobReport.Done($"{added} reconstructed prices of {matches} matches.", matches, added);
    }
}
