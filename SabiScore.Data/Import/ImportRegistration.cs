using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Store;

namespace SabiScore.Data.Import;

/// <summary>Registers the import.</summary>
public static class ImportRegistration
{
    /// <summary>Registers <see cref="MatchImporter"/>, <see cref="DemoImporter"/> and <see cref="SimulatedWorld"/>; the store must be registered too.</summary>
    public static IServiceCollection AddMatchImport(this IServiceCollection services) =>
        services
            .AddMetrics()
            .AddSingleton<ImportMetrics>()
            .AddSingleton(provider => new SimulatedWorld(
                provider.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SimulatedWorld>>()))
            .AddSingleton<MatchImporter>()
            .AddSingleton<DemoImporter>();
}
