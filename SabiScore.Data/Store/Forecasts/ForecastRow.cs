namespace SabiScore.Data.Store.Forecasts;

/// <summary>A published forecast, as it was made.</summary>
public sealed class ForecastRow : StoredForecast
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }
}
