using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Tests.Hosting;

namespace SabiScore.Api.Tests.Forecasting;

/// <summary>The Api on real sockets, with a model.</summary>
public sealed class KestrelHost : ApiHost, IAsyncLifetime
{
    public string GrpcAddress { get; private set; } = "";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await CrownAsync(SmallModels.Make(0.01));
    }

    protected override void Start()
    {
        UseKestrel();
        StartServer();
        // Endpoints listen in the order of their names: grpc, http.
        var addresses = Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ToList();
        GrpcAddress = addresses[0];
        Http = new HttpClient { BaseAddress = new Uri(addresses[1]) };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Kestrel:Endpoints:grpc:Url", "http://127.0.0.1:0");
        builder.UseSetting("Kestrel:Endpoints:http:Url", "http://127.0.0.1:0");
    }
}
