using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>The prices of one row at one moment.</summary>
internal static class BoardReader
{
    /// <summary>Null where the row has no price of this moment.</summary>
    public static PriceBoard? Read(RowCells row, PriceColumns columns, DateTimeOffset capturedAt)
    {
        List<KeyValuePair<Bookmaker, PriceTriple>>? matchOdds = null;
        foreach (var (bookmaker, places) in columns.MatchOdds)
        {
            if (PriceTriple.TryCreate(row.Price(places[0]), row.Price(places[1]), row.Price(places[2])) is { } triple)
            {
                (matchOdds ??= new(columns.MatchOdds.Count)).Add(new(bookmaker, triple));
            }
        }

        var average = TwoWay(row, columns.AverageTotal);
        var pinnacle = TwoWay(row, columns.PinnacleTotal);
        var bet365 = TwoWay(row, columns.Bet365Total);
        var handicap = Handicap(row, columns.AverageHandicap);
        return matchOdds is null && average is null && pinnacle is null && bet365 is null && handicap is null
            ? null
            : new PriceBoard(capturedAt, matchOdds ?? [])
            {
                AverageTotal = average,
                PinnacleTotal = pinnacle,
                Bet365Total = bet365,
                AverageHandicap = handicap,
            };
    }

    private static TwoWayPrice? TwoWay(RowCells row, int[]? places) =>
        places is null ? null : TwoWayPrice.TryCreate(row.Price(places[0]), row.Price(places[1]));

    private static HandicapPrice? Handicap(RowCells row, int[]? places)
    {
        if (places is null)
        {
            return null;
        }

        var line = row.Number(places[0]);
        var price = TwoWayPrice.TryCreate(row.Price(places[1]), row.Price(places[2]));
        return double.IsNaN(line) || price is null ? null : new HandicapPrice(line, price.Value);
    }
}
