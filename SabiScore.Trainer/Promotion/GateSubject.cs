using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Promotion;

/// <summary>What the gate looks at in a model.</summary>
internal sealed record GateSubject
{
    private static readonly double[] Nothing = [double.NaN, double.NaN, double.NaN];

    public required string SchemaId { get; init; }

    /// <summary>Weights of each blend, by name: they sum to 1.</summary>
    public required IReadOnlyList<(string Blend, IReadOnlyList<double> Weights)> Weights { get; init; }

    /// <summary>By name of the league.</summary>
    public required IReadOnlyList<(string League, Calibration Calibration)> Calibrations { get; init; }

    /// <summary>Forecasts a match by its features.</summary>
    public required Func<double[], League, GateForecast> Forecast { get; init; }

    public static GateSubject Of(ForecastModel model) => new()
    {
        SchemaId = model.SchemaId,
        Weights =
        [
            ("without prices", model.Parts.FundamentalWeights),
            .. League.All.Select(league => (league.Code, (IReadOnlyList<double>)[model.Parts.Blends[league.Index].PriceWeight, .. model.Parts.Blends[league.Index].MemberWeights])),
        ],
        Calibrations = [.. League.All.Select(league => (league.Code, model.Parts.Calibrations[league.Index]))],
        Forecast = (features, league) => Evaluate(model, features, league),
    };

    private static GateForecast Evaluate(ForecastModel model, double[] features, League league)
    {
        try
        {
            var forecast = model.Evaluate(features, league);
            return new GateForecast(GateForecast.Of(forecast.Published), GateForecast.Of(forecast.Fundamental), forecast.MarketAware);
        }
        catch (ArgumentException)
        {
            // Logits that are no numbers.
            return new GateForecast(Nothing, Nothing, false);
        }
    }
}
