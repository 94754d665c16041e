using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.State;

/// <summary>One club's line in a season's table.</summary>
internal sealed class SeasonRow(ClubId club)
{
    public ClubId Club { get; } = club;

    public int Position { get; set; }

    public int Played { get; set; }

    public int Points { get; set; }

    public int Goals { get; set; }

    public int Against { get; set; }

    public int HomePlayed { get; set; }

    public int HomePoints { get; set; }

    public int Difference => Goals - Against;

    public int AwayPlayed => Played - HomePlayed;

    public int AwayPoints => Points - HomePoints;

    public void Add(bool atHome, int goals, int against)
    {
        var points = goals > against ? 3 : goals == against ? 1 : 0;
        Played++;
        Points += points;
        Goals += goals;
        Against += against;
        HomePlayed += atHome ? 1 : 0;
        HomePoints += atHome ? points : 0;
    }
}
