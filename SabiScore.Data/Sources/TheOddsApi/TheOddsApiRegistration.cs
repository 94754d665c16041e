using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.TheOddsApi;

/// <summary>Registers the-odds-api.com.</summary>
public static class TheOddsApiRegistration
{
    /// <summary>Registers it as <see cref="IPriceSource"/>.</summary>
    public static IServiceCollection AddTheOddsApi(this IServiceCollection services)
    {
        services.AddOptions<TheOddsApiOptions>().BindConfiguration(TheOddsApiOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSourceClient<TheOddsApiClient, TheOddsApiOptions>(
            TheOddsApiClient.Name, options => options.BaseAddress, provider => provider.GetRequiredService<IOptions<TheOddsApiOptions>>().Value);
        services.AddTransient<IPriceSource>(provider => provider.GetRequiredService<TheOddsApiClient>());
        return services;
    }
}
