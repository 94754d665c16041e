using System.ComponentModel.DataAnnotations;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.Understat;

/// <summary>How understat.com is asked, section "Sources:Understat".</summary>
public sealed class UnderstatOptions : SourceOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Sources:Understat";

    /// <summary>A site for people: asked slowly.</summary>
    public UnderstatOptions() => CallsPerMinute = 6;

    /// <summary>Whether it is asked at all. Off by default: it has no interface that is promised to programs.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where it is.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://understat.com");

    /// <summary>The site needs no key, but an operator's word.</summary>
    public override string? WhyNotAsked => Enabled ? null : $"Not switched on ({SectionName}:{nameof(Enabled)}).";
}
