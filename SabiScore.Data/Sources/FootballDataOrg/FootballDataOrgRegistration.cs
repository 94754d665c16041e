using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.FootballDataOrg;

/// <summary>Registers football-data.org.</summary>
public static class FootballDataOrgRegistration
{
    /// <summary>Registers it as <see cref="IFixtureSource"/>, <see cref="IScoreSource"/> and <see cref="ITableSource"/>.</summary>
    public static IServiceCollection AddFootballDataOrg(this IServiceCollection services)
    {
        services.AddOptions<FootballDataOrgOptions>().BindConfiguration(FootballDataOrgOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSourceClient<FootballDataOrgClient, FootballDataOrgOptions>(
            FootballDataOrgClient.Name, options => options.BaseAddress, provider => provider.GetRequiredService<IOptions<FootballDataOrgOptions>>().Value);
        services.AddTransient<IFixtureSource>(provider => provider.GetRequiredService<FootballDataOrgClient>());
        services.AddTransient<IScoreSource>(provider => provider.GetRequiredService<FootballDataOrgClient>());
        services.AddTransient<ITableSource>(provider => provider.GetRequiredService<FootballDataOrgClient>());
        return services;
    }
}
