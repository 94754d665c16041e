using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Intake;

/// <summary>The stored snapshots of a match, and those that come to them.</summary>
internal sealed class PriceSeries
{
    /// <summary>A consensus of fewer bookmakers says little of the market.</summary>
    private const int LeastBookmakers = 3;

    private readonly Dictionary<(MarketKind Market, string Bookmaker, double Line), List<PriceRow>> series = [];

    private readonly long fixture;

    public PriceSeries(long fixture, IEnumerable<PriceRow> stored)
    {
        this.fixture = fixture;
        foreach (var price in stored)
        {
            Of(price).Add(price);
        }
    }

    public List<PriceRow> Fresh { get; } = [];

    /// <summary>A price of an operator's file, which may stand between older and newer ones.</summary>
    public PriceChange Add(PriceRow price) => Add(price, isHistory: true);

    /// <summary>A price that a provider lists now. Where it changed and the provider's time did not, it is of the moment of asking.</summary>
    public PriceChange AddLive(PriceRow price, DateTimeOffset fetchedAt)
    {
        var change = Add(price, isHistory: false);
        if (change != PriceChange.Contradicts)
        {
            return change;
        }

        price.CapturedAt = fetchedAt;
        return Add(price, isHistory: false);
    }

    private PriceChange Add(PriceRow price, bool isHistory)
    {
        var snapshots = Of(price);
        var same = snapshots.Find(other => other.CapturedAt == price.CapturedAt);
        if (same is not null)
        {
            return IsSame(same, price) ? PriceChange.Unchanged : PriceChange.Contradicts;
        }

        var before = snapshots.Where(other => other.CapturedAt < price.CapturedAt).MaxBy(other => other.CapturedAt);
        if (before is not null && IsSame(before, price))
        {
            return PriceChange.Unchanged;
        }

        if (!isHistory && snapshots.Exists(other => other.CapturedAt > price.CapturedAt))
        {
            return PriceChange.Older;
        }

        snapshots.Add(price);
        Fresh.Add(price);
        return PriceChange.New;
    }

    /// <summary>
    /// Average and best of the bookmakers that an answer lists, exchanges left out, as football-data.co.uk has them of its own: what features call the market.
    /// Captured when the latest of these prices was.
    /// </summary>
    public void AddConsensus(IEnumerable<SourcePrice> answer, DateTimeOffset fetchedAt)
    {
        foreach (var market in answer.Where(price => Bookmaker.FromCode(price.Bookmaker).Kind == BookmakerKind.Named).GroupBy(price => price.Market))
        {
            var prices = market.ToList();
            if (prices.Count < LeastBookmakers)
            {
                continue;
            }

            var capturedAt = prices.Max(price => price.CapturedAt);
            PriceRow Row(Bookmaker consensus, Func<IEnumerable<double>, double> over) => new()
            {
                FixtureId = fixture,
                CapturedAt = capturedAt,
                Market = market.Key.Kind,
                Line = market.Key.Line,
                Bookmaker = consensus.Code,
                First = over(prices.Select(price => price.First)),
                Second = over(prices.Select(price => price.Second)),
                Third = prices[0].Third is null ? null : over(prices.Select(price => price.Third!.Value)),
                Kind = DataKind.Real,
            };
            AddLive(Row(Bookmaker.Average, values => Math.Round(values.Average(), 2)), fetchedAt);
            AddLive(Row(Bookmaker.Maximum, values => values.Max()), fetchedAt);
        }
    }

    private List<PriceRow> Of(PriceRow price)
    {
        var key = (price.Market, price.Bookmaker, price.Line);
        if (!series.TryGetValue(key, out var snapshots))
        {
            series.Add(key, snapshots = []);
        }

        return snapshots;
    }

    private static bool IsSame(PriceRow one, PriceRow other) => one.First == other.First && one.Second == other.Second && one.Third == other.Third;
}
