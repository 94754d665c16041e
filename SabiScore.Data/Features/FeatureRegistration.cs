using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SabiScore.Data.Features;

/// <summary>Registers the way from the store to features.</summary>
public static class FeatureRegistration
{
    /// <summary>Registers <see cref="StoredMatches"/> and <see cref="HistoryStore"/>; the store must be registered too.</summary>
    public static void AddStoredFeatures(this IHostApplicationBuilder builder)
    {
        builder.Services.AddMetrics().AddSingleton<FeatureMetrics>();
        builder.Services.AddSingleton<StoredMatches>();
        builder.Services.AddSingleton<HistoryStore>();
    }
}
