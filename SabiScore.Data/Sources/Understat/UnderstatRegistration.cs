using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.Understat;

/// <summary>Registers understat.com.</summary>
public static class UnderstatRegistration
{
    /// <summary>Registers it as <see cref="IExpectedGoalsSource"/>.</summary>
    public static IServiceCollection AddUnderstat(this IServiceCollection services)
    {
        services.AddOptions<UnderstatOptions>().BindConfiguration(UnderstatOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSourceClient<UnderstatClient, UnderstatOptions>(
            UnderstatClient.Name, options => options.BaseAddress, provider => provider.GetRequiredService<IOptions<UnderstatOptions>>().Value);
        services.AddTransient<IExpectedGoalsSource>(provider => provider.GetRequiredService<UnderstatClient>());
        return services;
    }
}
