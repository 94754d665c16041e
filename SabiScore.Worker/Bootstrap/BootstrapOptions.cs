using System.ComponentModel.DataAnnotations;

namespace SabiScore.Worker.Bootstrap;

/// <summary>How the worker brings the system up, section "Bootstrap".</summary>
internal sealed class BootstrapOptions
{
    public const string SectionName = "Bootstrap";

    /// <summary>Whether it does so at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Matches this many days ahead are forecast.</summary>
    [Range(1, 60)]
    public int HorizonDays { get; set; } = 7;

    /// <summary>Pause before a step that failed is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);
}
