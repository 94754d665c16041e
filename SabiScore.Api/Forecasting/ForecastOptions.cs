using System.ComponentModel.DataAnnotations;

namespace SabiScore.Api.Forecasting;

/// <summary>Settings of forecasting, section "Forecasts".</summary>
internal sealed class ForecastOptions
{
    public const string SectionName = "Forecasts";

    /// <summary>How often the database is asked for a newer model.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan ModelPollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Matches in one gRPC stream at most.</summary>
    [Range(1, 100_000)]
    public int MaximumStreamedMatches { get; set; } = 1000;
}
