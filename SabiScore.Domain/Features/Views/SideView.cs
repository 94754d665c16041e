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

    public SideView(Side side, Fixture fixture, LeagueState league, PoolState pool, ClubFacts? facts, bool firstSeason)
    {
        Side = side;
        var id = side == Side.Home ? fixture.Home : fixture.Away;
        Club = pool.Club(id) ?? NewClub;
        IsPromoted = league.IsPromoted(league.Club(id), fixture.Season);
        var start = firstSeason ? default : new PiRating(PiRating.Newcomer, PiRating.Newcomer);
        League = league.Club(id) ?? new LeagueClub(-1) { PiGoals = start, PiBlend = start };
        Elo = double.IsNaN(Club.Elo) ? Ratings.Elo.Start(fixture.League, firstSeason) : Club.Elo;
        var unpriced = MarketRating.Start(fixture.League, firstSeason);
        (MarketSlow, MarketFast) = double.IsNaN(Club.Elo) ? (unpriced, unpriced) : (Club.MarketSlow, Club.MarketFast);
        Last5 = WindowForm.Of(Club.Recent.Latest, 5);
        Last10 = WindowForm.Of(Club.Recent.Latest, 10);
        AtVenue = WindowForm.Of((side == Side.Home ? Club.RecentAtHome : Club.RecentAway).Latest, 6);
        Standing = new StandingView(league, id, fixture.Season);
        Facts = new FactView(facts, id, fixture.Date);
        InSeason = Club.Played > 0 && Club.Season == fixture.Season;
        Day = fixture.Date.DayNumber;
    }

    public Side Side { get; }

    public ClubState Club { get; }

    public LeagueClub League { get; }

    public int Day { get; }

    public double Elo { get; }

    public MarketRating MarketSlow { get; }

    public MarketRating MarketFast { get; }

    public bool IsPromoted { get; }

    /// <summary>Whether the club has played in this season.</summary>
    public bool InSeason { get; }

    public double Prior => IsPromoted ? DixonColes.PromotedPrior : 0;

    public double Played => InSeason ? Club.Played : 0;

    /// <summary>Days since the last match, at most 30.</summary>
    public double Rest => Club.Recent.Count == 0 ? GreatestRest : Math.Min(Day - Club.Recent.Latest[0].Day, GreatestRest);

    /// <summary>Points a match this season, shrunk.</summary>
    public double Points => ((InSeason ? Club.Points : 0) + (PriorPoints * PriorMatches)) / (Played + PriorMatches);

    /// <summary>Goal difference a match this season, shrunk.</summary>
    public double GoalDifference => (InSeason ? Club.GoalDifference : 0) / (Played + PriorMatches);

    public double RecentMatches => MatchesWithin(Recent);

    /// <summary>Form over the last 5 and 10 matches, and over the last 6 at this match's venue.</summary>
    public double[] Last5 { get; }

    public double[] Last10 { get; }

    public double[] AtVenue { get; }

    public StandingView Standing { get; }

    public FactView Facts { get; }

    public double Mean(MeanWindow window, ClubStatistic statistic) => Club.Means[window, statistic];

    /// <summary>A mean over matches at this match's venue.</summary>
    public double MeanAtVenue(ClubStatistic statistic) => Club.Means[Side == Side.Home ? MeanWindow.Home : MeanWindow.Away, statistic];

    public double Form(int span, FormNumber number) => Club.Form[FormRules.Place(span, Side == Side.Home, number)];

    /// <summary>Matches in the days before, the day exactly that many days ago included.</summary>
    public double MatchesWithin(int days)
    {
        var count = 0;
        foreach (var match in Club.Recent.Latest)
        {
            count += Day - match.Day <= days ? 1 : 0;
        }

        return count;
    }
}
