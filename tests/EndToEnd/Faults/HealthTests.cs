using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>/alive and /health of the real services while nothing that they need is there.</summary>
public sealed class HealthTests
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Services_WithDatabaseAndCacheDown_LiveAndSayWhatIsDown(bool silent)
    {
        using var hole = new BlackHole();
        var port = silent ? hole.Port : ChildProcess.FreePort();
        await using var services = new ServiceTrio($"Host=127.0.0.1;Port={port};Username=postgres;Password=hush;Database=none", $"127.0.0.1:{port}");
        foreach (var project in ServiceTrio.Projects)
        {
            services.Start(project);
        }

        foreach (var service in services.Running)
        {
            await service.HealthAsync("Unhealthy", TimeSpan.FromSeconds(60), Cancelled);
            Assert.Equal("alive", await service.Http.GetStringAsync(new Uri("/alive", UriKind.Relative), Cancelled));
            var (took, body) = await FastestAsync(service);
            Assert.True(took < Promise, $"{service.Project}: {took}");
            string[] expected = service.Project switch
            {
                ServiceTrio.Worker => ["cache", "sabiscore", "scheduler"],
                _ => ["cache", "sabiscore"],
            };
            Assert.Equal(expected, body.GetProperty("down").EnumerateArray().Select(name => name.GetString()));
            Assert.DoesNotContain("hush", body.GetRawText() + service.Log, StringComparison.Ordinal);
        }
    }

    /// <summary>Of three, so that a busy machine is not taken for a slow service.</summary>
    private static async Task<(TimeSpan Took, JsonElement Body)> FastestAsync(ServiceProcess service)
    {
        var answers = new List<(TimeSpan Took, JsonElement Body)>();
        for (var times = 0; times < 3; times++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await service.Http.GetAsync(new Uri("/health", UriKind.Relative), Cancelled);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            answers.Add((clock.Elapsed, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)));
        }

        return answers.MinBy(answer => answer.Took);
    }
}
