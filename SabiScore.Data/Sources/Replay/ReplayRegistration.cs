using Microsoft.Extensions.DependencyInjection;

namespace SabiScore.Data.Sources.Replay;

/// <summary>Registers a past season as a source.</summary>
public static class ReplayRegistration
{
    /// <summary>Registers <see cref="ReplayStore"/>, <see cref="ReconstructedPrices"/> and <see cref="ReconstructedEvents"/>; the store must be registered too.</summary>
    public static IServiceCollection AddReplaySource(this IServiceCollection services) =>
        services.AddSingleton<ReplayStore>().AddSingleton<ReconstructedPrices>().AddSingleton<ReconstructedEvents>();
}
