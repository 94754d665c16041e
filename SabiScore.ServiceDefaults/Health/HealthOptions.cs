using System.ComponentModel.DataAnnotations;

namespace SabiScore.ServiceDefaults.Health;

/// <summary>Settings of the health endpoints, section "Health".</summary>
public sealed class HealthOptions
{
    /// <summary>Configuration section.</summary>
    public const string SectionName = "Health";

    /// <summary>Who is told which dependency is down and why; everybody else gets one word.</summary>
    public HealthDetail Detail { get; set; } = HealthDetail.Local;

    /// <summary>Longest time one check may take, in seconds; then it counts as down.</summary>
    [Range(0.1, 1.9)]
    public double CheckSeconds { get; set; } = 1.5;
}
