using Google.Protobuf.WellKnownTypes;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using V1 = SabiScore.Protos.Forecasts.V1;

namespace SabiScore.Api.Forecasting;

/// <summary>Forecasts as they go to other services.</summary>
internal static class ForecastMessages
{
    public static V1.Forecast ToMessage(this FixtureForecast made, DataKind kind)
    {
        var message = new V1.Forecast
        {
            FixtureId = made.Match.Fixture.Id.Value,
            ModelVersion = made.ModelVersion,
            SchemaId = made.SchemaId,
            Published = made.Forecast.Published.ToMessage(),
            Fundamental = made.Forecast.Fundamental.ToMessage(),
            Market = made.Market?.ToMessage(),
            MarketAware = made.Forecast.MarketAware,
            Completeness = made.Forecast.Completeness,
            LineMoveShare = made.LineMoveShare,
            PricesCapturedAt = made.Match.Prices?.CapturedAt.ToTimestamp(),
            ForecastAt = made.ForecastAt.ToTimestamp(),
            CalibrationId = made.CalibrationId ?? 0,
            DataKind = made.KindOf(kind) switch
            {
                DataKind.Real => V1.DataKind.Real,
                DataKind.Reconstructed => V1.DataKind.Reconstructed,
                _ => V1.DataKind.Simulated,
            },
        };
        message.Members.AddRange(made.Forecast.Members.Select(member => new V1.MemberForecast
        {
            Name = member.Name,
            Weight = member.Weight,
            Probabilities = member.Probabilities.ToMessage(),
            MarketAware = member.MarketAware,
        }));
        message.Shadows.AddRange(made.Shadows.Select(shadow => new V1.ShadowForecast
        {
            ModelVersion = shadow.ModelVersion,
            IsChampion = shadow.IsChampion,
            Published = shadow.Published?.ToMessage(),
            Failure = shadow.Published is null ? "Its logits are no numbers." : "",
        }));
        return message;
    }

    private static V1.Probabilities ToMessage(this ProbabilityTriple triple) => new() { Home = triple.Home, Draw = triple.Draw, Away = triple.Away };
}
