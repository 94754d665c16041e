using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Api.Forecasting;

/// <summary>What forecasting is measured by.</summary>
internal sealed class ForecastingMetrics
{
    public const string Name = "SabiScore.Forecasting";

    private readonly Counter<long> forecasts;
    private readonly Histogram<double> duration;
    private readonly Counter<long> loaded;
    private readonly Counter<long> refused;

    public ForecastingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        forecasts = meter.CreateCounter<long>("sabiscore.forecasts.made", "{forecast}", "Forecasts made, by league and whether prices went in.");
        duration = meter.CreateHistogram<double>("sabiscore.forecasts.duration", "s", "Time of one forecast: features and evaluation.");
        loaded = meter.CreateCounter<long>("sabiscore.models.loaded", "{model}", "Models taken into service.");
        refused = meter.CreateCounter<long>("sabiscore.models.refused", "{model}", "Models that could not be used; the one before keeps serving.");
    }

    public static ActivitySource Activities { get; } = new(Name);

    public void Made(FixtureForecast forecast, TimeSpan took)
    {
        forecasts.Add(1, new TagList { { "league", forecast.Match.Fixture.League.Code }, { "market_aware", forecast.Forecast.MarketAware } });
        duration.Record(took.TotalSeconds);
    }

    public void Loaded() => loaded.Add(1);

    public void Refused() => refused.Add(1);
}
