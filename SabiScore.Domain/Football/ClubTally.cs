namespace SabiScore.Domain.Football;

/// <summary>A club's matches added up, in a league or among a few clubs of it.</summary>
internal sealed class ClubTally(ClubId club, string name)
{
    public ClubId Club => club;

    public string Name => name;

    public int Won { get; private set; }

    public int Drawn { get; private set; }

    public int Lost { get; private set; }

    public int GoalsFor { get; private set; }

    public int GoalsAgainst { get; private set; }

    public int AwayGoals { get; private set; }

    public int Deducted { get; init; }

    public int Played => Won + Drawn + Lost;

    public int GoalDifference => GoalsFor - GoalsAgainst;

    public int Points => (3 * Won) + Drawn - Deducted;

    public void Add(int goalsFor, int goalsAgainst, bool isAway = false)
    {
        AwayGoals += isAway ? goalsFor : 0;
        GoalsFor += goalsFor;
        GoalsAgainst += goalsAgainst;
        Won += goalsFor > goalsAgainst ? 1 : 0;
        Drawn += goalsFor == goalsAgainst ? 1 : 0;
        Lost += goalsFor < goalsAgainst ? 1 : 0;
    }
}
