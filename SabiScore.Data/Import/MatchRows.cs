using SabiScore.Data.Store.Events;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Import;

/// <summary>A match of a source as rows of the store.</summary>
internal static class MatchRows
{
    private const double TotalLine = 2.5;

    public static FixtureRow Of(PlayedMatch match, DataKind kind)
    {
        var row = Of(match.Fixture, kind);
        (row.HomeGoals, row.AwayGoals) = (match.Result.HomeGoals, match.Result.AwayGoals);
        (row.HalfTimeHomeGoals, row.HalfTimeAwayGoals) = (match.Result.HalfTimeHomeGoals, match.Result.HalfTimeAwayGoals);
        (row.HomeShots, row.AwayShots) = (Count(match.Home.Shots), Count(match.Away.Shots));
        (row.HomeShotsOnTarget, row.AwayShotsOnTarget) = (Count(match.Home.ShotsOnTarget), Count(match.Away.ShotsOnTarget));
        (row.HomeFouls, row.AwayFouls) = (Count(match.Home.Fouls), Count(match.Away.Fouls));
        (row.HomeCorners, row.AwayCorners) = (Count(match.Home.Corners), Count(match.Away.Corners));
        (row.HomeYellowCards, row.AwayYellowCards) = (Count(match.Home.YellowCards), Count(match.Away.YellowCards));
        (row.HomeRedCards, row.AwayRedCards) = (Count(match.Home.RedCards), Count(match.Away.RedCards));
        (row.HomeExpectedGoals, row.AwayExpectedGoals) = (Known(match.Home.ExpectedGoals), Known(match.Away.ExpectedGoals));
        return row;
    }

    public static FixtureRow Of(Fixture fixture, DataKind kind) => new()
    {
        Id = fixture.Id.Value,
        LeagueCode = fixture.League.Code,
        SeasonStart = fixture.Season.StartYear,
        Date = fixture.Date,
        KickoffAt = fixture.KickoffAt,
        KickoffKnown = fixture.KickoffKnown,
        HomeId = fixture.Home.Value,
        AwayId = fixture.Away.Value,
        Referee = fixture.Referee,
        Kind = kind,
    };

    /// <summary>The prices of a board in the order of the table's key.</summary>
    public static IEnumerable<PriceRow> Of(FixtureId fixture, PriceBoard? board, DataKind kind)
    {
        if (board is null)
        {
            yield break;
        }

        PriceRow Row(MarketKind market, Bookmaker bookmaker, double line, double first, double second, double? third = null) => new()
        {
            FixtureId = fixture.Value,
            CapturedAt = board.CapturedAt,
            Market = market,
            Line = line,
            Bookmaker = bookmaker.Code,
            First = first,
            Second = second,
            Third = third,
            Kind = kind,
        };

        foreach (var (bookmaker, price) in board.MatchOdds)
        {
            yield return Row(MarketKind.MatchResult, bookmaker, 0, price.Home, price.Draw, price.Away);
        }

        foreach (var (bookmaker, total) in new[] { (Bookmaker.Average, board.AverageTotal), (Bookmaker.Bet365, board.Bet365Total), (Bookmaker.Pinnacle, board.PinnacleTotal) })
        {
            if (total is { } price)
            {
                yield return Row(MarketKind.TotalGoals, bookmaker, TotalLine, price.First, price.Second);
            }
        }

        if (board.AverageHandicap is { } handicap)
        {
            yield return Row(MarketKind.AsianHandicap, Bookmaker.Average, handicap.Line, handicap.Price.First, handicap.Price.Second);
        }
    }

    /// <summary>Minute events in the order given.</summary>
    public static IEnumerable<MatchEventRow> Of(FixtureId fixture, IReadOnlyList<MatchEvent> events, DataKind kind) => events.Select((happened, index) => new MatchEventRow
    {
        FixtureId = fixture.Value,
        Place = (short)(index + 1),
        Minute = (short)happened.Minute,
        Stoppage = (short)happened.Stoppage,
        Event = happened.Kind,
        Side = happened.Side,
        Detail = happened.Detail,
        Kind = kind,
    });

    private static int? Count(double value) => double.IsNaN(value) ? null : (int)value;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
