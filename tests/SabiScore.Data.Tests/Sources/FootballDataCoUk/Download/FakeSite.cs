using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Sources.FootballDataCoUk.Download;
using SabiScore.Data.Store.Connections;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Tests.Sources.FootballDataCoUk.Download;

/// <summary>A server on a real socket that answers as football-data.co.uk does, or badly where a test says so.</summary>
internal sealed class FakeSite : IAsyncDisposable
{
    private const string Header = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,B365H,B365D,B365A";

    private readonly WebApplication app;
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-download-").FullName;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> special = new();
    private int busy;

    private FakeSite(WebApplication app)
    {
        this.app = app;
        app.Run(AnswerAsync);
    }

    public static DateTimeOffset LastModified { get; } = new(2024, 9, 1, 12, 0, 0, TimeSpan.Zero);

    public string Downloads => Path.Combine(folder, "downloads");

    public ConcurrentQueue<Asking> Asked { get; } = [];

    public int MostAtOnce { get; private set; }

    public static async Task<FakeSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = new FakeSite(builder.Build());
        await site.app.StartAsync();
        return site;
    }

    /// <summary>Another answer to one path ("mmz4281/2425/E0.csv").</summary>
    public void Answer(string path, Func<HttpContext, Task> answer) => special["/" + path] = answer;

    /// <summary>One played match of a league in a season.</summary>
    public static string Season(string league, int startYear) =>
        $"{Header}\r\n{league},17/08/{startYear},15:00,{(league == "E1" ? "Tango,Whisky" : "Alpha,Bravo")},2,1,H,1,0,H,2.1,3.4,3.6\r\n";

    public SeasonDownload Download(Uri? address = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddSingleton(StoreConnection.Parse($"Data Source={folder}/store.db"));
        services.AddSingleton(new Microsoft.Extensions.Configuration.ConfigurationManager() as Microsoft.Extensions.Configuration.IConfiguration);
        services.AddFootballDataCoUk();
        services.Configure<FootballDataCoUkOptions>(options =>
        {
            options.BaseAddress = address ?? new Uri(app.Urls.First());
            options.Seasons = 2;
            options.FileTime = TimeSpan.FromSeconds(1);
            options.RetryDelay = TimeSpan.FromMilliseconds(10);
            options.DecisionTime = TimeSpan.FromSeconds(1);
        });
        return services.BuildServiceProvider().GetRequiredService<SeasonDownload>();
    }

    public async Task<DownloadReport> FetchAsync(int present = 2024) =>
        await Download().FetchAsync(new Season(present), null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        Asked.Enqueue(new Asking(context.Request.Path.Value!, headers.UserAgent.ToString(), headers.IfNoneMatch.ToString(), headers.IfModifiedSince.ToString()));
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref busy));
        try
        {
            await (special.GetValueOrDefault(context.Request.Path) ?? AsUsualAsync)(context);
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    /// <summary>A request as it came.</summary>
    internal sealed record Asking(string Path, string UserAgent, string IfNoneMatch, string IfModifiedSince);

    private static async Task AsUsualAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"one\"";
        context.Response.GetTypedHeaders().LastModified = LastModified;
        context.Response.ContentType = "text/csv";
        if (context.Request.Headers.IfNoneMatch == "\"one\"")
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var parts = context.Request.Path.Value!.Trim('/').Split('/');
        await context.Response.WriteAsync(parts is [_, var season, var file]
            ? Season(Path.GetFileNameWithoutExtension(file), 2000 + int.Parse(season[..2], System.Globalization.CultureInfo.InvariantCulture))
            : "Div,Date,Time,HomeTeam,AwayTeam,Referee,B365H,B365D,B365A\r\nE0,24/08/2024,12:30,Bravo,Alpha,A Taylor,2.5,3.5,2.7\r\nEC,24/08/2024,15:00,Other,Others,,2,3,4\r\n");
    }
}
