using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>A match as a provider has it, its clubs as the provider spells them.</summary>
public sealed record SourceFixture
{
    /// <summary>The league.</summary>
    public required League League { get; init; }

    /// <summary>The season.</summary>
    public required Season Season { get; init; }

    /// <summary>The clubs' names.</summary>
    public required SourceNames Clubs { get; init; }

    /// <summary>Kick-off, UTC.</summary>
    public required DateTimeOffset KickoffAt { get; init; }

    /// <summary>Whether the hour is settled.</summary>
    public required bool KickoffKnown { get; init; }

    /// <summary>How it stands; null where the provider does not say.</summary>
    public FixtureState? State { get; init; }

    /// <summary>The score so far or at the end; null before kick-off.</summary>
    public MatchResult? Score { get; init; }

    /// <summary>Minute of play; null where the provider does not say.</summary>
    public int? Minute { get; init; }

    /// <summary>When the provider last changed it, UTC; null where it does not say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where it stands in the answer.</summary>
    public required string Place { get; init; }
}
