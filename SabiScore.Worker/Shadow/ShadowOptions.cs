using System.ComponentModel.DataAnnotations;

namespace SabiScore.Worker.Shadow;

/// <summary>Settings of the harm rule, section "Shadow".</summary>
internal sealed class ShadowOptions
{
    public const string SectionName = "Shadow";

    /// <summary>Settled matches beside the champion before the harm rule judges a challenger.</summary>
    [Range(20, 100_000)]
    public int HarmMatches { get; set; } = 100;

    /// <summary>t value of the paired Brier difference beyond which a challenger does harm.</summary>
    [Range(1.0, 10.0)]
    public double HarmT { get; set; } = 2;
}
