using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources.FootballDataOrg;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Sources.TheOddsApi;
using SabiScore.Data.Sources.Understat;
using SabiScore.Data.Standings;

namespace SabiScore.Data.Sources;

/// <summary>Registers the live sources and what takes their rows in.</summary>
public static class SourceRegistration
{
    /// <summary>Providers, intakes, tables, health; the store must be registered too.</summary>
    public static IServiceCollection AddLiveSources(this IServiceCollection services) =>
        services.AddFootballDataOrg().AddTheOddsApi().AddUnderstat().AddIntake().AddSourceHealth();

    /// <summary>What takes rows in and counts tables, without any provider: enough for commands.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddSingleton<FixtureIntake>()
            .AddSingleton<PriceIntake>()
            .AddSingleton<TableIntake>()
            .AddSingleton<ExpectedGoalsIntake>()
            .AddSingleton<ClubDesk>()
            .AddSingleton<PointDeductions>()
            .AddSingleton<StandingsBook>();

    /// <summary>How sources fare.</summary>
    public static IServiceCollection AddSourceHealth(this IServiceCollection services) => services.AddSingleton<SourceHealthBook>();
}
