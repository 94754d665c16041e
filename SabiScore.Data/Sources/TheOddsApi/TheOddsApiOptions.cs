using System.ComponentModel.DataAnnotations;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.TheOddsApi;

/// <summary>How the-odds-api.com is asked, section "Sources:TheOddsApi".</summary>
public sealed class TheOddsApiOptions : SourceOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Sources:TheOddsApi";

    /// <summary>Gentler than the plan allows: the month's credits are what is short.</summary>
    public TheOddsApiOptions() => CallsPerMinute = 30;

    /// <summary>Where it is.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://api.the-odds-api.com");

    /// <summary>Regions whose bookmakers are asked for, with commas: uk, eu, us, us2, au. Each one costs.</summary>
    [RegularExpression("^[a-z0-9_]+(,[a-z0-9_]+)*$")]
    public string Regions { get; set; } = "uk";

    /// <summary>Markets, with commas: h2h, totals. Each one costs.</summary>
    [RegularExpression("^(h2h|totals|h2h,totals|totals,h2h)$")]
    public string Markets { get; set; } = "h2h,totals";

    /// <summary>Credits a month, until the provider has said what is left.</summary>
    [Range(1, 100_000_000)]
    public int MonthlyCredits { get; set; } = 500;

    /// <summary>Day of the month on which the credits begin anew, UTC: the 1st on a free key, the day of payment on others.</summary>
    [Range(1, 28)]
    public int ResetDay { get; set; } = 1;

    /// <summary>Credits that scheduled calls leave for an operator's.</summary>
    [Range(0, 1_000_000)]
    public int Reserve { get; set; } = 20;
}
