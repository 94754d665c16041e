namespace SabiScore.Api.Answers;

/// <summary>A match in a list.</summary>
public sealed record MatchSummary
{
    /// <summary>Id of the match.</summary>
    public required long Id { get; init; }

    /// <summary>League code ("E0").</summary>
    public required string League { get; init; }

    /// <summary>Season ("2425").</summary>
    public required string Season { get; init; }

    /// <summary>Date in the league's calendar.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Kick-off, UTC; noon where only the date is known.</summary>
    public required DateTimeOffset KickoffAt { get; init; }

    /// <summary>Whether the time of day is known.</summary>
    public required bool KickoffKnown { get; init; }

    /// <summary>Home club.</summary>
    public required Club Home { get; init; }

    /// <summary>Away club.</summary>
    public required Club Away { get; init; }

    /// <summary>Whether it has been played, as far as is known now.</summary>
    public required MatchStatus Status { get; init; }

    /// <summary>Final score; nothing before the match is over.</summary>
    public Score? Result { get; init; }
}
