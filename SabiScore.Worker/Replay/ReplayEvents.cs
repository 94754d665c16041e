using SabiScore.Data.Sources.Replay;

namespace SabiScore.Worker.Replay;

/// <summary>What is due at a moment.</summary>
internal sealed record ReplayEvents
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Matches, not yet kicked off, that became known or whose prices moved.</summary>
    public required IReadOnlyList<long> Concerned { get; init; }

    /// <summary>Those whose prices at this moment are reconstructed.</summary>
    public required IReadOnlyList<MatchTimes> Drifting { get; init; }

    /// <summary>Whether results came.</summary>
    public required bool Results { get; init; }

    /// <summary>Whether the model is due to be trained again.</summary>
    public required bool Retraining { get; init; }

    /// <summary>Whether a day with matches is over, so that its record is due.</summary>
    public required bool Record { get; init; }

    public bool IsMidnight => At.TimeOfDay == TimeSpan.Zero;
}
