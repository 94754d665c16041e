using System.Globalization;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Import;

/// <summary>What an import does to the prices of one stored match. Prices are added; only the source's own price of the same moment is corrected.</summary>
internal sealed class PriceDifference
{
    private PriceDifference(List<PriceRow> added, List<PriceRow> removed, List<Correction> corrections)
    {
        Added = added;
        Removed = removed;
        Corrections = corrections;
    }

    public List<PriceRow> Added { get; }

    /// <summary>Rows that make way for a corrected one among <see cref="Added"/>.</summary>
    public List<PriceRow> Removed { get; }

    public List<Correction> Corrections { get; }

    /// <param name="stored">Stored prices of the match.</param>
    /// <param name="now">What the source says now.</param>
    /// <param name="formerTimes">Capture times that the source's prices had before the match was moved; empty where it was not.</param>
    public static PriceDifference Of(IEnumerable<PriceRow> stored, IReadOnlyList<PriceRow> now, IReadOnlyCollection<DateTimeOffset> formerTimes)
    {
        var difference = new PriceDifference([], [], []);
        var byKey = new Dictionary<(MarketKind, string, DateTimeOffset), PriceRow>();
        var current = now.Select(price => price.CapturedAt).ToHashSet();
        foreach (var price in stored)
        {
            if (formerTimes.Contains(price.CapturedAt) && !current.Contains(price.CapturedAt) && now.Any(other => IsSameOffer(other, price)))
            {
                difference.Removed.Add(price);
            }
            else
            {
                byKey[Key(price)] = price;
            }
        }

        foreach (var price in now)
        {
            if (!byKey.TryGetValue(Key(price), out var before))
            {
                difference.Added.Add(price);
            }
            else if (Text(before) != Text(price))
            {
                difference.Removed.Add(before);
                difference.Added.Add(price);
                difference.Corrections.Add(new Correction($"{price.Market} {price.Bookmaker} {price.CapturedAt:u}", Text(before), Text(price)));
            }
        }

        return difference;
    }

    private static bool IsSameOffer(PriceRow one, PriceRow other) => one.Market == other.Market && one.Bookmaker == other.Bookmaker;

    // Without the line: a handicap has one line a bookmaker and moment, and the line may be what was wrong.
    private static (MarketKind, string, DateTimeOffset) Key(PriceRow price) => (price.Market, price.Bookmaker, price.CapturedAt);

    private static string Text(PriceRow price) =>
        string.Create(CultureInfo.InvariantCulture, $"{(price.Market == MarketKind.MatchResult ? "" : $"{price.Line}: ")}{price.First}/{price.Second}{(price.Third is { } third ? $"/{third}" : "")}");
}
