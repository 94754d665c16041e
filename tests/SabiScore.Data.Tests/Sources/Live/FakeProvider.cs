using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Sources.FootballDataOrg;
using SabiScore.Data.Sources.TheOddsApi;
using SabiScore.Data.Sources.Understat;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Live;

/// <summary>A server on a real socket that stands for football-data.org, the-odds-api.com and understat.com; it answers as a test says.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string Key = "k3y-of-the-test";

    private readonly WebApplication app;
    private readonly List<ServiceProvider> built = [];

    private FakeProvider(WebApplication app)
    {
        this.app = app;
        app.Run(async context =>
        {
            Asked.Enqueue(new Request(
                context.Request.Path.Value! + context.Request.QueryString.Value, context.Request.Headers["X-Auth-Token"].ToString(), context.Request.Headers.IfNoneMatch.ToString()));
            await Answer(context);
        });
    }

    public Uri Address => new(app.Urls.First());

    public ConcurrentQueue<Request> Asked { get; } = [];

    /// <summary>What it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("{}");

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var provider = new FakeProvider(builder.Build());
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Answers with JSON, and headers such as those of the quota.</summary>
    public void Json(string text, params (string Name, string Value)[] headers) => Answer = context =>
    {
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return context.Response.WriteAsync(text);
    };

    /// <summary>Answers with a status and a body.</summary>
    public void Status(int status, string body = "", params (string Name, string Value)[] headers)
    {
        Json(body, headers);
        var write = Answer;
        Answer = context =>
        {
            context.Response.StatusCode = status;
            return write(context);
        };
    }

    /// <summary>Answers with one of the real payloads.</summary>
    public void Payload(string file) => Json(File.ReadAllText(Path.Combine(RealData.Folder!, "payloads", file)));

    /// <summary>The providers' clients, quick to give up, at this address.</summary>
    public IServiceProvider Services(TimeProvider? time = null, ILoggerProvider? log = null, Action<FootballDataOrgOptions>? organisation = null, Action<TheOddsApiOptions>? odds = null, Action<UnderstatOptions>? understat = null)
    {
        var services = new ServiceCollection().AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<IConfiguration>(new ConfigurationManager());
        services.AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (log is not null)
            {
                logging.AddProvider(log);
            }
        });
        services.AddFootballDataOrg().AddTheOddsApi().AddUnderstat();
        services.Configure<FootballDataOrgOptions>(options =>
        {
            (options.BaseAddress, options.ApiKey, options.RetryDelay, options.RequestTime, options.CallsPerMinute) = (Address, Key, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(5), 600);
            organisation?.Invoke(options);
        });
        services.Configure<TheOddsApiOptions>(options =>
        {
            (options.BaseAddress, options.ApiKey, options.RetryDelay, options.RequestTime, options.CallsPerMinute) = (Address, Key, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(5), 600);
            odds?.Invoke(options);
        });
        services.Configure<UnderstatOptions>(options =>
        {
            (options.BaseAddress, options.Enabled, options.RetryDelay, options.RequestTime, options.CallsPerMinute) = (Address, true, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(5), 600);
            understat?.Invoke(options);
        });
        var provider = services.BuildServiceProvider();
        built.Add(provider);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in built)
        {
            await provider.DisposeAsync();
        }

        await app.DisposeAsync();
    }

    /// <summary>A request as it came.</summary>
    internal sealed record Request(string Address, string Token, string IfNoneMatch);
}
