using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>What a played match adds to <see cref="ClubMeans"/> and to the last matches of both clubs.</summary>
internal readonly ref struct MatchRecord
{
    private readonly PlayedMatch match;
    private readonly GoalsPerShot worth;
    private readonly double homeElo;
    private readonly double awayElo;
    private readonly double eloChange;
    private readonly double lineMove;
    private readonly double closingSurprise;
    private readonly double totalSurprise;
    private readonly ProbabilityTriple? opening;

    public MatchRecord(PlayedMatch match, GoalsPerShot worth, double homeElo, double awayElo, double eloChange)
    {
        this.match = match;
        this.worth = worth;
        this.homeElo = homeElo;
        this.awayElo = awayElo;
        this.eloChange = eloChange;
        opening = ReferencePrices.Fair(match.Opening);
        var closing = ReferencePrices.Fair(match.Closing);
        lineMove = opening is { } early && closing is { } late
            ? Math.Log(late.Home / late.Away) - Math.Log(early.Home / early.Away) : double.NaN;
        closingSurprise = closing is { } last
            ? match.Result.GoalDifference - (FormRules.SurpriseSlope * (last.Home - last.Away)) : double.NaN;
        totalSurprise = match.Opening?.AverageTotal is { } total
            ? match.Result.HomeGoals + match.Result.AwayGoals - GoalMarkets.TotalOf(total.FairFirst) : double.NaN;
    }

    public void AddTo(ClubState home, ClubState away)
    {
        Span<double> values = stackalloc double[(int)ClubStatistic.Count];
        Write(values, Side.Home);
        home.Means.Add(true, values);
        Write(values, Side.Away);
        away.Means.Add(false, values);
        var fixture = match.Fixture;
        var (goals, against, day) = (match.Result.HomeGoals, match.Result.AwayGoals, fixture.Date.DayNumber);
        home.Enter(fixture.Season, new PastMatch(day, 1, goals, against, Cards(match.Home.YellowCards), Cards(match.Home.RedCards)));
        away.Enter(fixture.Season, new PastMatch(day, 0, against, goals, Cards(match.Away.YellowCards), Cards(match.Away.RedCards)));
    }

    private static int Cards(double count) => double.IsNaN(count) ? -1 : (int)count;

    private void Write(Span<double> values, Side side)
    {
        var atHome = side == Side.Home;
        var (own, other) = atHome ? (match.Home, match.Away) : (match.Away, match.Home);
        var (goals, against) = atHome ? (match.Result.HomeGoals, match.Result.AwayGoals) : (match.Result.AwayGoals, match.Result.HomeGoals);
        var (firstFor, firstAgainst) = atHome
            ? (match.Result.HalfTimeHomeGoals, match.Result.HalfTimeAwayGoals) : (match.Result.HalfTimeAwayGoals, match.Result.HalfTimeHomeGoals);
        var (sign, shotExpected) = (atHome ? 1 : -1, ShotExpectedGoals.Of(own, worth));
        var shotsKnown = !double.IsNaN(own.ShotsOnTarget + other.ShotsOnTarget);
        Set(values, ClubStatistic.Shots, own.Shots, other.Shots);
        Set(values, ClubStatistic.OnTarget, own.ShotsOnTarget, other.ShotsOnTarget);
        Set(values, ClubStatistic.Corners, own.Corners, other.Corners);
        Set(values, ClubStatistic.Fouls, own.Fouls, other.Fouls);
        Set(values, ClubStatistic.Yellows, own.YellowCards, other.YellowCards);
        Set(values, ClubStatistic.Reds, own.RedCards, other.RedCards);
        Set(values, ClubStatistic.GoalsOfShots, shotsKnown ? goals : double.NaN, shotsKnown ? against : double.NaN);
        Set(values, ClubStatistic.ExpectedGoals, own.ExpectedGoals, other.ExpectedGoals);
        values[(int)ClubStatistic.BeyondExpected] = goals - own.ExpectedGoals;
        Set(values, ClubStatistic.ShotExpected, shotExpected, ShotExpectedGoals.Of(other, worth));
        values[(int)ClubStatistic.BeyondShotExpected] = goals - shotExpected;
        Set(values, ClubStatistic.FirstHalfGoals, firstFor ?? double.NaN, firstAgainst ?? double.NaN);
        values[(int)ClubStatistic.SecondHalfDifference] = goals - against - ((firstFor - firstAgainst) ?? double.NaN);
        values[(int)ClubStatistic.LineMove] = sign * lineMove;
        values[(int)ClubStatistic.ClosingSurprise] = sign * closingSurprise;
        values[(int)ClubStatistic.TotalSurprise] = totalSurprise;
        values[(int)ClubStatistic.MarketPoints] = opening is { } fair ? (3 * (atHome ? fair.Home : fair.Away)) + fair.Draw : double.NaN;
        values[(int)ClubStatistic.OpponentElo] = atHome ? awayElo : homeElo;
        values[(int)ClubStatistic.EloChange] = sign * eloChange;
    }

    // The statistic against a club stands right behind the one for it.
    private static void Set(Span<double> values, ClubStatistic statistic, double own, double other) =>
        (values[(int)statistic], values[(int)statistic + 1]) = (own, other);
}
