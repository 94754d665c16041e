using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Store;

namespace SabiScore.Api.Tests.Queries;

/// <summary>The Api with its queries counted, and nothing running beside the requests.</summary>
public sealed class CountingHost : ApiHost
{
    internal CommandCounter Commands { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(Commands));
            foreach (var watch in services.Where(service => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && Type(service)?.Namespace?.StartsWith("SabiScore", StringComparison.Ordinal) == true).ToList())
            {
                services.Remove(watch);
            }
        });
    }

    /// <summary>Some are made by a function; its result says what they are.</summary>
    private static Type? Type(ServiceDescriptor service) => service.ImplementationType ?? service.ImplementationFactory?.GetType().GenericTypeArguments[^1];
}
