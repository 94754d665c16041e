using System.ComponentModel.DataAnnotations;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>What is fetched from football-data.co.uk, and how, section "FootballDataCoUk".</summary>
public sealed class FootballDataCoUkOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "FootballDataCoUk";

    /// <summary>Where the site is.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://www.football-data.co.uk");

    /// <summary>Where its files are kept; nothing keeps them in "downloads" beside the SQLite file, else in the user's own data folder.</summary>
    public string? Folder { get; set; }

    /// <summary>Seasons that are fetched, the present one included.</summary>
    [Range(1, 30)]
    public int Seasons { get; set; } = 8;

    /// <summary>Whether the site answers is decided within this time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:05")]
    public TimeSpan DecisionTime { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>A file that takes longer is given up and, at most twice, asked for again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan FileTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Pause before a file is asked for again; the second one is longer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where the site asks for more patience than this, it is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);
}
