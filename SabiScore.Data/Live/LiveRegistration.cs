using Microsoft.Extensions.DependencyInjection;

namespace SabiScore.Data.Live;

/// <summary>Registers what knows of matches that are on.</summary>
public static class LiveRegistration
{
    /// <summary>Registers <see cref="ClockStates"/>, <see cref="LiveStateBook"/> and <see cref="InPlayReader"/>; store and stored features must be registered too.</summary>
    public static IServiceCollection AddLiveMatches(this IServiceCollection services) =>
        services.AddSingleton<ClockStates>().AddSingleton<LiveStateBook>().AddSingleton<InPlayReader>();
}
