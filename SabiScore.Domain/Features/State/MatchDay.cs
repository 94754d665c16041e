using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>Adds one league's matches of one date: all are rated from what was known before the date, then all are remembered.</summary>
internal sealed class MatchDay(LeagueState league, PoolState pool, bool firstSeason)
{
    public void Add(ReadOnlySpan<PlayedMatch> matches, GoalsPerShot worth)
    {
        var day = matches[0].Fixture.Date.DayNumber;
        foreach (var match in matches)
        {
            Enter(match.Fixture.Home, match.Fixture);
            Enter(match.Fixture.Away, match.Fixture);
        }

        league.Table.Enter(matches[0].Fixture.Season, day);
        league.DixonColes.Advance(day, league.DixonColes.FitsAt(day));
        foreach (var match in matches)
        {
            Add(match, worth);
        }

        league.Table.Rank();
        league.LastDay = day;
        league.Settled += matches.Length;
    }

    private void Enter(ClubId id, Fixture fixture)
    {
        var club = league.GetOrAdd(id, firstSeason ? default : new PiRating(PiRating.Newcomer, PiRating.Newcomer));
        league.DixonColes.SetPrior(club.Place, league.IsPromoted(club, fixture.Season) ? DixonColes.PromotedPrior : 0);
        var state = pool.GetOrAdd(id);
        if (double.IsNaN(state.Elo))
        {
            state.Elo = Elo.Start(fixture.League, firstSeason);
            state.MarketSlow = state.MarketFast = MarketRating.Start(fixture.League, firstSeason);
        }
    }

    private void Add(PlayedMatch match, GoalsPerShot worth)
    {
        var fixture = match.Fixture;
        var (home, away) = (league.Clubs[fixture.Home], league.Clubs[fixture.Away]);
        var (homeState, awayState) = (pool.Clubs[fixture.Home], pool.Clubs[fixture.Away]);
        var homeShots = ShotsBlend.Of(match.Result.HomeGoals, match.Home, worth);
        var awayShots = ShotsBlend.Of(match.Result.AwayGoals, match.Away, worth);
        var expected = league.DixonColes.Models[DixonColesSet.Blend270].Fit.Rates(home.Place, away.Place);
        var difference = match.Result.GoalDifference;

        AddForm(match, homeState, awayState, homeShots, awayShots, expected);
        var change = Elo.Change(homeState.Elo, awayState.Elo, difference);
        new MatchRecord(match, worth, homeState.Elo, awayState.Elo, change).AddTo(homeState, awayState);
        homeState.Elo += change;
        awayState.Elo -= change;
        (home.PiGoals, away.PiGoals) = PiRating.After(home.PiGoals, away.PiGoals, difference, PiSpeed.OnGoals);
        (home.PiBlend, away.PiBlend) = PiRating.After(home.PiBlend, away.PiBlend, homeShots.Blend - awayShots.Blend, PiSpeed.OnBlend);
        league.DixonColes.Add(home.Place, away.Place, homeShots, awayShots);
        AddGap(match, home, away);
        AddPrice(match, homeState, awayState);
        AddReferee(match);

        home.Enter(fixture.Season);
        away.Enter(fixture.Season);
        home.Meet(fixture.AwayName, difference > 0 ? 3 : difference == 0 ? 1 : 0, difference);
        away.Meet(fixture.HomeName, difference < 0 ? 3 : difference == 0 ? 1 : 0, -difference);
        league.Table.Add(fixture.Home, true, match.Result.HomeGoals, match.Result.AwayGoals);
        league.Table.Add(fixture.Away, false, match.Result.AwayGoals, match.Result.HomeGoals);
        league.AddMeeting(fixture, match.Result);
        league.AddToMeans(difference, match.Result.HomeGoals + match.Result.AwayGoals);
        league.AddShots(match);
    }

    private static void AddGap(PlayedMatch match, LeagueClub home, LeagueClub away)
    {
        if (!double.IsNaN(match.Home.Shots + match.Away.Shots + match.Home.Corners + match.Away.Corners))
        {
            (home.GapShots, away.GapShots) = GapRating.After(home.GapShots, away.GapShots, match.Home.Shots, match.Away.Shots);
            (home.GapCorners, away.GapCorners) = GapRating.After(home.GapCorners, away.GapCorners, match.Home.Corners, match.Away.Corners);
            home.GapMatches++;
            away.GapMatches++;
        }
    }

    private void AddPrice(PlayedMatch match, ClubState home, ClubState away)
    {
        if (ReferencePrices.Fair(match.Opening) is { } fair)
        {
            var balance = Math.Log(fair.Home / fair.Away);
            (home.MarketSlow, away.MarketSlow, league.MarketHomeSlow) = MarketRating.After(home.MarketSlow, away.MarketSlow, league.MarketHomeSlow, balance, MarketRating.Slow);
            (home.MarketFast, away.MarketFast, league.MarketHomeFast) = MarketRating.After(home.MarketFast, away.MarketFast, league.MarketHomeFast, balance, MarketRating.Fast);
        }
    }

    private void AddReferee(PlayedMatch match)
    {
        if (match.Fixture.Referee is { } name)
        {
            var record = pool.Referees.GetValueOrDefault(name);
            record.Add(
                match.Home.YellowCards + (2 * match.Home.RedCards), match.Away.YellowCards + (2 * match.Away.RedCards),
                match.Home.Fouls + match.Away.Fouls, match.Result.HomeGoals, match.Result.AwayGoals);
            pool.Referees[name] = record;
        }
    }

    private static void AddForm(
        PlayedMatch match, ClubState home, ClubState away, in ShotsBlend homeShots, in ShotsBlend awayShots, GoalRates expected)
    {
        var result = match.Result;
        var halfTime = (double?)(result.HalfTimeHomeGoals - result.HalfTimeAwayGoals) ?? 0;
        var favoured = ReferencePrices.Fair(match.Opening) is { } fair ? fair.Home - fair.Away : 0;
        var surprise = result.GoalDifference - (FormRules.SurpriseSlope * favoured);
        var (homeBeyond, awayBeyond) = (homeShots.Blend - expected.Home, awayShots.Blend - expected.Away);
        FormRules.Add(
            home.Form, true,
            [homeShots.Goals, awayShots.Goals, homeShots.OnTarget, awayShots.OnTarget, homeShots.Shots, awayShots.Shots, homeBeyond, awayBeyond,
                Corners(match.Home), PointsOf(result.GoalDifference), halfTime, surprise]);
        FormRules.Add(
            away.Form, false,
            [awayShots.Goals, homeShots.Goals, awayShots.OnTarget, homeShots.OnTarget, awayShots.Shots, homeShots.Shots, awayBeyond, homeBeyond,
                Corners(match.Away), PointsOf(-result.GoalDifference), -halfTime, -surprise]);
    }

    private static double Corners(SideStatistics side) => double.IsNaN(side.Corners) ? FormRules.UsualCorners : side.Corners;

    private static double PointsOf(int difference) => difference > 0 ? 3 : difference == 0 ? 1 : 0;
}
