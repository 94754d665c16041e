using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Intake;

/// <summary>A provider's price as a row of the store.</summary>
internal static class PriceRows
{
    public static PriceRow Of(long fixture, SourcePrice price) => new()
    {
        FixtureId = fixture,
        CapturedAt = price.CapturedAt,
        Market = price.Market.Kind,
        Line = price.Market.Line,
        Bookmaker = price.Bookmaker,
        First = price.First,
        Second = price.Second,
        Third = price.Third,
        Kind = DataKind.Real,
    };
}
