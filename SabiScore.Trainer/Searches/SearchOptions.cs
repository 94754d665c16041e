using System.ComponentModel.DataAnnotations;

namespace SabiScore.Trainer.Searches;

/// <summary>Settings of searches, section "Search".</summary>
internal sealed class SearchOptions
{
    public const string SectionName = "Search";

    /// <summary>Where journals of trials are kept, so that a search goes on after a kill; and the latest parameters found.</summary>
    [Required]
    public string Folder { get; set; } = Path.Combine(Path.GetTempPath(), "sabiscore", "search");
}
