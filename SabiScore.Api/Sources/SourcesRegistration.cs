using SabiScore.Data.Sources;

namespace SabiScore.Api.Sources;

/// <summary>What the Api needs to tell of sources; it asks none itself.</summary>
internal static class SourcesRegistration
{
    public static void AddSources(this IHostApplicationBuilder builder) => builder.Services.AddSourceHealth();
}
