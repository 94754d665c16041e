namespace SabiScore.Domain.Football;

/// <summary>A match that is or was to be played: who, where in the calendar, nothing of its result or prices.</summary>
public sealed record Fixture
{
    /// <summary>Canonical identity.</summary>
    public required FixtureId Id { get; init; }

    /// <summary>The league it counts for.</summary>
    public required League League { get; init; }

    /// <summary>The season it counts for.</summary>
    public required Season Season { get; init; }

    /// <summary>Date in the source's calendar; matches of one date never inform each other.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Kick-off, UTC; noon of <see cref="Date"/> where the source gives no time (<see cref="KickoffKnown"/> false).</summary>
    public required DateTimeOffset KickoffAt { get; init; }

    /// <summary>Whether the source gave a time of day.</summary>
    public bool KickoffKnown { get; init; }

    /// <summary>Home club.</summary>
    public required ClubId Home { get; init; }

    /// <summary>Away club.</summary>
    public required ClubId Away { get; init; }

    /// <summary>Home club's canonical name; matches of a date are ordered by league code, then by it (ordinal).</summary>
    public required string HomeName { get; init; }

    /// <summary>Away club's canonical name.</summary>
    public required string AwayName { get; init; }

    /// <summary>Referee as the source spells him, or null.</summary>
    public string? Referee { get; init; }
}
