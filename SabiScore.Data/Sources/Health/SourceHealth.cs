using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Sources;

namespace SabiScore.Data.Sources.Health;

/// <summary>A source and how it fares.</summary>
/// <param name="Description">What is known of it beforehand.</param>
/// <param name="State">How it fares.</param>
/// <param name="Lag">Time since it last answered as it should; null where it never did.</param>
/// <param name="Row">What was written down when it was last asked; null where it never was.</param>
public sealed record SourceHealth(SourceDescription Description, SourceState State, TimeSpan? Lag, SourceHealthRow? Row)
{
    /// <summary>Judges a source.</summary>
    /// <param name="description">The source.</param>
    /// <param name="row">What was written down; null where nothing was.</param>
    /// <param name="now">Now, UTC.</param>
    public static SourceHealth Of(SourceDescription description, SourceHealthRow? row, DateTimeOffset now)
    {
        var lag = row?.LastSuccessAt is { } at ? now - at : (TimeSpan?)null;
        return new SourceHealth(description, Judge(description, row, lag), lag, row);
    }

    private static SourceState Judge(SourceDescription description, SourceHealthRow? row, TimeSpan? lag) => row?.LastOutcome switch
    {
        null => SourceState.NotAsked,
        FetchOutcome.NoKey => SourceState.NoKey,
        FetchOutcome.OpenCircuit => SourceState.OpenCircuit,
        FetchOutcome.Limited => SourceState.Limited,
        FetchOutcome.Failed or FetchOutcome.Refused => SourceState.Failing,
        _ when description.StaleAfter is { } keeps && lag > keeps => SourceState.Stale,
        FetchOutcome.Empty => SourceState.Empty,
        _ => SourceState.Ok,
    };
}
