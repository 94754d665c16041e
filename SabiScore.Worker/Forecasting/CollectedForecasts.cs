using SabiScore.Data.Store.Forecasts;

namespace SabiScore.Worker.Forecasting;

/// <summary>What came of asking for forecasts.</summary>
/// <param name="Forecasts">Stored forecasts.</param>
/// <param name="Shadows">What champion and challengers said beside them, not stored.</param>
/// <param name="Failures">Matches without one, with the reason.</param>
internal sealed record CollectedForecasts(IReadOnlyList<ForecastRow> Forecasts, IReadOnlyList<Protos.Forecasts.V1.Forecast> Shadows, IReadOnlyList<string> Failures);
