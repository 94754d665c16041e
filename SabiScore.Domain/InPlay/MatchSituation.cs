namespace SabiScore.Domain.InPlay;

/// <summary>How a match stands: time, score, players sent off.</summary>
public readonly record struct MatchSituation
{
    /// <summary>Before the first whistle.</summary>
    public static MatchSituation Kickoff => default;

    /// <summary>Time played.</summary>
    public MatchTime Time { get; init; }

    /// <summary>Goals of the home side so far.</summary>
    public int HomeGoals { get; init; }

    /// <summary>Goals of the away side so far.</summary>
    public int AwayGoals { get; init; }

    /// <summary>Players of the home side sent off.</summary>
    public int HomeReds { get; init; }

    /// <summary>Players of the away side sent off.</summary>
    public int AwayReds { get; init; }
}
