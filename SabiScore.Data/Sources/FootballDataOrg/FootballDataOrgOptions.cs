using System.ComponentModel.DataAnnotations;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.FootballDataOrg;

/// <summary>How football-data.org is asked, section "Sources:FootballDataOrg".</summary>
public sealed class FootballDataOrgOptions : SourceOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Sources:FootballDataOrg";

    /// <summary>Where it is.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://api.football-data.org");
}
