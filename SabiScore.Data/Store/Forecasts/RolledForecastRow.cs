namespace SabiScore.Data.Store.Forecasts;

/// <summary>
/// What is left of a match's old forecasts: the last one before kick-off, whole, and how many there were. One row a match, kind of data and whether prices
/// were seen, so that scores, calibration and record come out as if nothing had been deleted.
/// </summary>
public sealed class RolledForecastRow : StoredForecast
{
    /// <summary>Identity of the forecast that is kept, as it was in the table of forecasts.</summary>
    public long Id { get; set; }

    /// <summary>Forecasts that it stands for, itself among them.</summary>
    public int Forecasts { get; set; }

    /// <summary>Football's time of the first of them, UTC.</summary>
    public DateTimeOffset FirstAsOf { get; set; }

    /// <summary>The machine's time when it was last rolled up, UTC.</summary>
    public DateTimeOffset RolledAt { get; set; }
}
