using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Store.Fixtures;

/// <summary>How a match stands at a provider: postponed, abandoned, being played, and the score so far.</summary>
public sealed class FixtureStateRow
{
    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>The provider.</summary>
    public required string Source { get; set; }

    /// <summary>How it stands.</summary>
    public FixtureState State { get; set; }

    /// <summary>Home goals so far, or at the end; null before kick-off.</summary>
    public int? HomeGoals { get; set; }

    /// <summary>Away goals so far, or at the end; null before kick-off.</summary>
    public int? AwayGoals { get; set; }

    /// <summary>Minute of play; null where the provider does not say.</summary>
    public int? Minute { get; set; }

    /// <summary>When any of this last changed for us, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
