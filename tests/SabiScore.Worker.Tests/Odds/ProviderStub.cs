using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SabiScore.Worker.Tests.Odds;

/// <summary>Stands for football-data.org and the-odds-api.com on a real socket.</summary>
internal sealed class ProviderStub : IAsyncDisposable
{
    private readonly WebApplication app;

    private ProviderStub(WebApplication app)
    {
        this.app = app;
        app.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            Asked.Enqueue(path);
            var (status, body) = Answer(path);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            if (path.EndsWith("/odds", StringComparison.Ordinal))
            {
                Remaining -= status == StatusCodes.Status200OK ? 2 : 0;
                context.Response.Headers["x-requests-remaining"] = Remaining.ToString(System.Globalization.CultureInfo.InvariantCulture);
                context.Response.Headers["x-requests-last"] = "2";
            }

            if (status == StatusCodes.Status429TooManyRequests)
            {
                context.Response.Headers.RetryAfter = "600";
            }

            await context.Response.WriteAsync(body);
        });
    }

    public string Address => app.Urls.First();

    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Status and body of a path.</summary>
    public Func<string, (int Status, string Body)> Answer { get; set; } = _ => (200, "{\"matches\":[]}");

    public int Remaining { get; private set; } = 500;

    public static async Task<ProviderStub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var stub = new ProviderStub(builder.Build());
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
