using Microsoft.Extensions.DependencyInjection;

namespace SabiScore.Data.Import;

/// <summary>Registers the import.</summary>
public static class ImportRegistration
{
    /// <summary>Registers <see cref="MatchImporter"/>; the store must be registered too.</summary>
    public static IServiceCollection AddMatchImport(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<ImportMetrics>().AddSingleton<MatchImporter>();
}
