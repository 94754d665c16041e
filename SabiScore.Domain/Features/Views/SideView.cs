using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.Views;

/// <summary>One club before a match: what was known of it.</summary>
internal sealed class SideView
{
    private const int GreatestRest = 30;
    private const int Recent = 14;
    private const double PriorPoints = 1.35;
    private const double PriorMatches = 4;
    private static readonly ClubState NewClub = new();

    public SideView(Side side, Fixture fixture, LeagueState league, PoolState pool, bool firstSeason)
    {
        Side = side;
        var id = side == Side.Home ? fixture.Home : fixture.Away;
        Club = pool.Club(id) ?? NewClub;
        IsPromoted = league.IsPromoted(league.Club(id), fixture.Season);
        var start = firstSeason ? default : new PiRating(PiRating.Newcomer, PiRating.Newcomer);
        League = league.Club(id) ?? new LeagueClub(-1) { PiGoals = start, PiBlend = start };
        Elo = double.IsNaN(Club.Elo) ? Ratings.Elo.Start(fixture.League, firstSeason) : Club.Elo;
        InSeason = Club.Played > 0 && Club.Season == fixture.Season;
        Day = fixture.Date.DayNumber;
    }

    public Side Side { get; }

    public ClubState Club { get; }

    public LeagueClub League { get; }

    public int Day { get; }

    public double Elo { get; }

    public bool IsPromoted { get; }

    /// <summary>Whether the club has played in this season.</summary>
    public bool InSeason { get; }

    public double Prior => IsPromoted ? DixonColes.PromotedPrior : 0;

    public double Played => InSeason ? Club.Played : 0;

    /// <summary>Days since the last match, at most 30.</summary>
    public double Rest => Club.Days[0] == int.MinValue ? GreatestRest : Math.Min(Day - Club.Days[0], GreatestRest);

    /// <summary>Points a match this season, shrunk.</summary>
    public double Points => ((InSeason ? Club.Points : 0) + (PriorPoints * PriorMatches)) / (Played + PriorMatches);

    /// <summary>Goal difference a match this season, shrunk.</summary>
    public double GoalDifference => (InSeason ? Club.GoalDifference : 0) / (Played + PriorMatches);

    public double RecentMatches => MatchesWithin(Recent);

    public double Form(int span, FormNumber number) => Club.Form[FormRules.Place(span, Side == Side.Home, number)];

    /// <summary>Matches in the days before, the day exactly that many days ago included.</summary>
    public double MatchesWithin(int days)
    {
        var count = 0;
        foreach (var day in Club.Days)
        {
            count += day != int.MinValue && Day - day <= days ? 1 : 0;
        }

        return count;
    }
}
