using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Domain.Features;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Training;

/// <summary>Reads the matches known by football's today, for a training or a search, and computes their features.</summary>
internal sealed class TrainingReader(
    StoredMatches matches, FeatureMetrics features, MatchClock clock, IOptions<TrainingQueueOptions> options, TimeProvider time)
{
    // Of the way to the end of the features, reading takes this share.
    private const double Read = 0.2;

    /// <param name="share">Where this ends on the way of the whole work from 0 to 1.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingImpossibleException">There is too little to learn from.</exception>
    public async Task<TrainingInput> ReadAsync(double share, IProgress<TrainingStep> progress, CancellationToken cancellationToken)
    {
        var before = await clock.TodayAsync(cancellationToken);
        progress.Report(new TrainingStep("read", 0, $"Reading the matches before {before:yyyy-MM-dd}"));
        var played = await matches.PlayedAsync(before, null, cancellationToken);
        var priced = played.Count(match => match.Opening is not null);
        if (priced < options.Value.MinimumMatches)
        {
            throw new TrainingImpossibleException(
                $"{priced} of {played.Count} matches before {before:yyyy-MM-dd} have prices; at least {options.Value.MinimumMatches} are needed to learn from.");
        }

        progress.Report(new TrainingStep("features", Read * share, $"Features of {played.Count} matches") { Matches = played.Count });
        var counting = new StepProgress<int>(progress, done =>
            new TrainingStep("features", share * (Read + ((1 - Read) * done / played.Count)), $"Features of {done} of {played.Count} matches"));
        var startedAt = time.GetTimestamp();
        var table = FeatureTable.Build(played, await matches.FactsAsync(cancellationToken), counting, cancellationToken);
        features.Computed("training", played.Count, time.GetElapsedTime(startedAt));
        return new TrainingInput(table, TrainingData.Of(table), await matches.KindAsync(cancellationToken), before);
    }
}
