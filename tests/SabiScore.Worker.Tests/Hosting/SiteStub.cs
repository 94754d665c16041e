using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SabiScore.Worker.Tests.Hosting;

/// <summary>Stands for football-data.co.uk on a real socket.</summary>
internal sealed class SiteStub : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteStub(WebApplication app)
    {
        this.app = app;
        app.Run(context =>
        {
            Asked.Enqueue(context.Request.Path);
            return context.Response.WriteAsync(Answer(context.Request.Path.Value!.TrimStart('/')) ?? "<html>nothing here</html>");
        });
    }

    public string Address => app.Urls.First();

    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Content of a path; nothing for a web page.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public static async Task<SiteStub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = new SiteStub(builder.Build());
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
