using System.Text.Json;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Protos.Forecasts.V1;

namespace SabiScore.Worker.Forecasting;

/// <summary>From what the Api says to what is stored.</summary>
internal static class ForecastRows
{
    public static ForecastRow ToRow(Forecast forecast, DateTimeOffset now) => new()
    {
        FixtureId = forecast.FixtureId,
        ModelVersion = forecast.ModelVersion,
        AsOf = forecast.ForecastAt.ToDateTimeOffset(),
        Home = forecast.Published.Home,
        Draw = forecast.Published.Draw,
        Away = forecast.Published.Away,
        FundamentalHome = forecast.Fundamental.Home,
        FundamentalDraw = forecast.Fundamental.Draw,
        FundamentalAway = forecast.Fundamental.Away,
        MarketHome = forecast.Market?.Home,
        MarketDraw = forecast.Market?.Draw,
        MarketAway = forecast.Market?.Away,
        MarketAware = forecast.MarketAware,
        Completeness = forecast.Completeness,
        PricesCapturedAt = forecast.PricesCapturedAt?.ToDateTimeOffset(),
        Members = JsonSerializer.Serialize(forecast.Members.Select(StoredMember.Of), JsonSerializerOptions.Web),
        CalibrationId = forecast.CalibrationId == 0 ? null : forecast.CalibrationId,
        CreatedAt = now,
        Kind = KindOf(forecast),
    };

    public static Domain.Football.DataKind KindOf(Forecast forecast) => forecast.DataKind switch
    {
        DataKind.Real => Domain.Football.DataKind.Real,
        DataKind.Reconstructed => Domain.Football.DataKind.Reconstructed,
        DataKind.Simulated => Domain.Football.DataKind.Simulated,
        _ => throw new InvalidOperationException($"Match {forecast.FixtureId}: a forecast that does not say what data it rests on."),
    };

    // As the Api reads it back.
    private sealed record StoredMember(string Name, double Weight, StoredTriple Probabilities, bool MarketAware)
    {
        public static StoredMember Of(MemberForecast member) => new(
            member.Name,
            member.Weight,
            new StoredTriple(member.Probabilities.Home, member.Probabilities.Draw, member.Probabilities.Away),
            member.MarketAware);
    }

    private sealed record StoredTriple(double Home, double Draw, double Away);
}
