using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Registers a provider's typed client.</summary>
internal static class SourceClients
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AddressLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A client without the usual retries, since <see cref="SourceGate"/> has the provider's own, and without the usual request logging, which would write addresses.
    /// </summary>
    public static IHttpClientBuilder AddSourceClient<TClient, TOptions>(this IServiceCollection services, string name, Func<TOptions, Uri> baseAddress, Func<IServiceProvider, TOptions> options)
        where TClient : class
        where TOptions : SourceOptions
    {
        services.AddMetrics();
        services.TryAddSingleton<SourceMetrics>();
        services.AddKeyedSingleton(name, (provider, _) => new SourceGate(
            name, options(provider), provider.GetRequiredService<SourceMetrics>(), provider.GetRequiredService<TimeProvider>()));
        var client = services.AddHttpClient<TClient>((provider, http) =>
        {
            var settings = options(provider);
            http.BaseAddress = baseAddress(settings);
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = settings.MaximumAnswerBytes;
            http.DefaultRequestHeaders.UserAgent.ParseAdd($"SabiScore/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(2)}");
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        });
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTime,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = AddressLifetime,
            AllowAutoRedirect = false,
        });
        client.RemoveAllLoggers();
#pragma warning disable EXTEXP0001 // The gate has its own limits; the defaults would ask on where a provider wants to be left alone.
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        return client;
    }
}
