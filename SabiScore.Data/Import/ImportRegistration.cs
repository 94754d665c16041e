using Microsoft.Extensions.DependencyInjection;

namespace SabiScore.Data.Import;

/// <summary>Registers the import.</summary>
public static class ImportRegistration
{
    /// <summary>Registers <see cref="MatchImporter"/>, <see cref="DemoImporter"/> and <see cref="SimulatedWorld"/>; the store must be registered too.</summary>
    public static IServiceCollection AddMatchImport(this IServiceCollection services) =>
        services.AddSingleton<SimulatedWorld>().AddSingleton<MatchImporter>().AddSingleton<DemoImporter>();
}
