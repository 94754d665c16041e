using System.ComponentModel.DataAnnotations;

namespace SabiScore.Worker.CleanUp;

/// <summary>How long things are kept, section "CleanUp".</summary>
internal sealed class CleanUpOptions
{
    public const string SectionName = "CleanUp";

    /// <summary>Days of football's time after which forecasts are rolled up, and of the record's counts the last of each day stays.</summary>
    [Range(1, 3650)]
    public int ForecastDays { get; set; } = 30;

    /// <summary>Days after which runs of jobs and their logs are forgotten.</summary>
    [Range(1, 3650)]
    public int RunDays { get; set; } = 30;

    /// <summary>What a key of ours gets that would stay in the cache for ever.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromHours(24);
}
