using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>Registers the download.</summary>
public static class DownloadRegistration
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    /// <summary>Registers <see cref="SeasonDownload"/> with its client; the store must be registered too.</summary>
    public static IServiceCollection AddFootballDataCoUk(this IServiceCollection services)
    {
        services.AddOptions<FootballDataCoUkOptions>().BindConfiguration(FootballDataCoUkOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        var client = services.AddHttpClient<FootballDataCoUkClient>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IOptions<FootballDataCoUkOptions>>().Value.BaseAddress;
            http.DefaultRequestHeaders.UserAgent.ParseAdd($"SabiScore/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(2)} (two requests at a time; conditional)");
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = 16 << 20;
        });
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = ConnectTime, AutomaticDecompression = DecompressionMethods.All });
#pragma warning disable EXTEXP0001 // The client has its own limits: the defaults would ask on where the site wants to be left alone.
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        services.AddTransient(provider => new SeasonDownload(
            provider.GetRequiredService<FootballDataCoUkClient>(),
            provider.GetRequiredService<IOptions<FootballDataCoUkOptions>>(),
            provider.GetRequiredService<StoreConnection>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SeasonDownload>>()));
        return services;
    }
}
