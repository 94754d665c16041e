using System.Diagnostics;
using System.Globalization;
using SabiScore.EndToEnd.Running;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>The whole system plays a season for two hours: no service takes more memory than it may, and none takes more and more.</summary>
[Trait("Category", "Full")]
public sealed class SoakTests : IDisposable
{
    private const int Most = 512;
    private const double Level = 1.1;

    /// <summary>Minutes by the clock, if not two hours.</summary>
    private const string Length = "SABISCORE_SOAK_MINUTES";

    private static readonly DateOnly From = new(2024, 8, 1);
    private static readonly TimeSpan Season = TimeSpan.FromDays(298);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly string[] Services = ["SabiScore.Trainer", "SabiScore.Worker", "SabiScore.Api"];

    private readonly string _state = Directory.CreateTempSubdirectory("sabiscore-soak-").FullName;
    private readonly SeasonFolder _seasons = SeasonFolder.Create();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _seasons.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    [Fact]
    public async Task Memory_OfEveryServiceUnderReplay_IsBoundedAndLevel()
    {
        var length = TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable(Length) ?? "120", CultureInfo.InvariantCulture));
        // The season fills the time.
        var speed = (Season / length).ToString("0", CultureInfo.InvariantCulture);
        await using var system = RunningSystem.Replay(_state, _seasons.Path, From, "--speed", speed, "--set", "Replay:RetrainEveryDays=0");
        // The first training is over, and days go by.
        await Waiting.UntilAsync(
            () => Task.FromResult(system.Log.Contains("Replay.Day, run", StringComparison.Ordinal)), TimeSpan.FromMinutes(15), () => system.Log, Cancelled);

        var samples = Services.ToDictionary(service => service, _ => new List<double>());
        using var timer = new PeriodicTimer(Interval);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < length && await timer.WaitForNextTickAsync(Cancelled);)
        {
            foreach (var service in Services)
            {
                samples[service].Add(Processes.ResidentMegabytes(system.PidOf(service)));
            }
        }

        TestContext.Current.SendDiagnosticMessage(string.Join('\n', samples.Select(service => Told(service.Key, service.Value))));
        foreach (var (service, taken) in samples)
        {
            Assert.True(taken.Max() <= Most, Told(service, taken));
            Assert.True(Quarter(taken, 3) <= Level * Quarter(taken, 1), Told(service, taken));
        }
    }

    /// <summary>Median of a quarter of the samples, the first one being 0.</summary>
    private static double Quarter(List<double> samples, int quarter)
    {
        var part = samples.Skip(samples.Count * quarter / 4).Take(samples.Count / 4).Order().ToList();
        return part[part.Count / 2];
    }

    private static string Told(string service, List<double> samples) => string.Create(
        CultureInfo.InvariantCulture,
        $"{service}: at most {samples.Max():0} MB; medians of the quarters {string.Join(", ", Enumerable.Range(0, 4).Select(quarter => $"{Quarter(samples, quarter):0}"))} MB; {samples.Count} samples");
}
