using SabiScore.Data.Import;
using SabiScore.Data.Sources.Demo;
using SabiScore.Data.Sources.FootballDataOrg;
using SabiScore.Data.Sources.ManualPrices;
using SabiScore.Data.Sources.TheOddsApi;

namespace SabiScore.Data.Sources.Health;

/// <summary>Every source there is.</summary>
public static class SourceCatalog
{
    /// <summary>Expected goals' name.</summary>
    public const string Understat = "understat.com";

    /// <summary>The user's facts' name.</summary>
    public const string ClubFacts = "club facts";

    /// <summary>The sources, in the order in which people look for them.</summary>
    public static IReadOnlyList<SourceDescription> All { get; } =
    [
        new()
        {
            Name = MatchImporter.Source,
            Gives = [SourceCapability.History, SourceCapability.Fixtures, SourceCapability.Prices],
            StaleAfter = TimeSpan.FromDays(4),
            Note = "Results with statistics, the coming days' matches with early prices; CSV files, no key.",
        },
        new()
        {
            Name = FootballDataOrgClient.Name,
            Gives = [SourceCapability.Fixtures, SourceCapability.Scores, SourceCapability.Tables],
            KeySetting = $"{FootballDataOrgOptions.SectionName}:{nameof(FootballDataOrgOptions.ApiKey)}",
            StaleAfter = TimeSpan.FromHours(6),
            Note = "10 calls a minute on a free key, which has no goals by the minute, cards or substitutions.",
        },
        new()
        {
            Name = TheOddsApiClient.Name,
            Gives = [SourceCapability.Prices],
            KeySetting = $"{TheOddsApiOptions.SectionName}:{nameof(TheOddsApiOptions.ApiKey)}",
            StaleAfter = TimeSpan.FromHours(12),
            Note = "500 credits a month on a free key; a call costs one for each market and region.",
        },
        new() { Name = Understat, Gives = [SourceCapability.ExpectedGoals], Note = "Five leagues, without the Championship and the Eredivisie: files beside the match files; the site itself where Sources:Understat:Enabled says so." },
        new() { Name = ManualPricesFile.Source, Gives = [SourceCapability.Prices], Note = "An operator's CSV: SabiScore.Worker prices import." },
        new() { Name = ClubFacts, Gives = [SourceCapability.ClubFacts], Note = "A CSV that the user fills." },
        new()
        {
            Name = DemoWorld.Source,
            Gives = [SourceCapability.History, SourceCapability.Fixtures, SourceCapability.Scores, SourceCapability.Prices, SourceCapability.Events],
            Note = "Invented; only in a database without real matches.",
        },
    ];

    /// <summary>A source by name; null where there is none.</summary>
    public static SourceDescription? Find(string name) => All.FirstOrDefault(source => source.Name == name);
}
