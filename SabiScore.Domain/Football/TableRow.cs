namespace SabiScore.Domain.Football;

/// <summary>A club's line in a league table.</summary>
public sealed record TableRow
{
    /// <summary>Place, 1 for the leader; no two clubs share one.</summary>
    public required int Position { get; init; }

    /// <summary>The club.</summary>
    public required ClubId Club { get; init; }

    /// <summary>Its canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Matches won.</summary>
    public required int Won { get; init; }

    /// <summary>Matches drawn.</summary>
    public required int Drawn { get; init; }

    /// <summary>Matches lost.</summary>
    public required int Lost { get; init; }

    /// <summary>Goals scored.</summary>
    public required int GoalsFor { get; init; }

    /// <summary>Goals conceded.</summary>
    public required int GoalsAgainst { get; init; }

    /// <summary>Points taken away, 0 or more.</summary>
    public required int Deducted { get; init; }

    /// <summary>Matches played.</summary>
    public int Played => Won + Drawn + Lost;

    /// <summary>Goals scored minus goals conceded.</summary>
    public int GoalDifference => GoalsFor - GoalsAgainst;

    /// <summary>Three for a win, one for a draw, less what was taken away.</summary>
    public int Points => (3 * Won) + Drawn - Deducted;
}
