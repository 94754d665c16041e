using SabiScore.Data.Sources;
using SabiScore.Worker.Import;
using SabiScore.Worker.Standings;

namespace SabiScore.Worker.Odds;

/// <summary>What fetches matches, prices, tables and expected goals.</summary>
internal static class OddsRegistration
{
    public static void AddOdds(this IServiceCollection services)
    {
        services.AddLiveSources();
        services.AddSingleton<FixtureRefresh>();
        services.AddSingleton<OddsBudget>();
        services.AddSingleton<FetchOddsRun>();
        services.AddSingleton<SiteRefresh>();
        services.AddSingleton<ExpectedGoalsRefresh>();
        services.AddSingleton<RefreshStandingsRun>();
    }
}
