using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Features;

/// <summary>Makes a board of snapshots: of every market and bookmaker the last one captured before kick-off.</summary>
internal static class BoardOfSnapshots
{
    public static PriceBoard? Latest(IEnumerable<StoredPrice> snapshots, DateTimeOffset kickoffAt)
    {
        var last = new Dictionary<(MarketKind, string, double), StoredPrice>();
        foreach (var price in snapshots)
        {
            // A handicap is one line a bookmaker; a total keeps each of its lines.
            var key = (price.Market, price.Bookmaker, price.Market == MarketKind.AsianHandicap ? 0 : price.Line);
            if (price.CapturedAt < kickoffAt && (!last.TryGetValue(key, out var other) || other.CapturedAt < price.CapturedAt))
            {
                last[key] = price;
            }
        }

        if (last.Count == 0)
        {
            return null;
        }

        var matchOdds = last.Values
            .Where(price => price.Market == MarketKind.MatchResult)
            .OrderBy(price => price.Bookmaker, StringComparer.Ordinal)
            .Select(price => (price.Bookmaker, Prices: PriceTriple.TryCreate(price.First, price.Second, price.Third ?? double.NaN)))
            .Where(price => price.Prices is not null)
            .Select(price => KeyValuePair.Create(Bookmaker.FromCode(price.Bookmaker), price.Prices!.Value));
        return new PriceBoard(last.Values.Max(price => price.CapturedAt), matchOdds)
        {
            Kind = last.Values.Any(price => price.Kind == DataKind.Reconstructed) ? DataKind.Reconstructed : last.Values.First().Kind,
            AverageTotal = Total(Bookmaker.Average),
            PinnacleTotal = Total(Bookmaker.Pinnacle),
            Bet365Total = Total(Bookmaker.Bet365),
            AverageHandicap = last.TryGetValue((MarketKind.AsianHandicap, Bookmaker.Average.Code, 0), out var handicap)
                && TwoWayPrice.TryCreate(handicap.First, handicap.Second) is { } sides
                ? new HandicapPrice(handicap.Line, sides)
                : null,
        };

        TwoWayPrice? Total(Bookmaker bookmaker) =>
            last.TryGetValue((MarketKind.TotalGoals, bookmaker.Code, 2.5), out var total) ? TwoWayPrice.TryCreate(total.First, total.Second) : null;
    }
}
