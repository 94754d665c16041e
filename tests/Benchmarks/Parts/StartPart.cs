using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>
/// The whole system as a user starts it: from empty to the first forecasts and to the whole ensemble, then a second start, what it holds at rest, and how long a service
/// that is killed is away.
/// </summary>
internal sealed class StartPart : Part
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public override string Name => "start";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] arguments = ["--data", workspace.Data, "--as-of", "2025-03-01", "--folder", Path.Combine(workspace.Scratch.FullName, "up")];
        await using (var system = SystemUnderTest.Start(arguments))
        {
            yield return new Figure(
                "`up` from empty: first forecasts", await system.WhenAsync(system.HasForecastsAsync, cancellationToken), 120, "s", "`--as-of 2025-03-01`; the Api answers with forecasts");
            yield return new Figure("… the whole ensemble serves", await system.WhenAsync(system.IsWholeAsync, cancellationToken), 360, "s", "the champion's scope is whole");
        }

        await using var again = SystemUnderTest.Start(arguments);
        yield return new Figure("second start: healthy", await again.WhenAsync(again.IsHealthyAsync, cancellationToken), 10, "s", "`/health` answers 200");
        yield return new Figure("… forecasts served", await again.WhenAsync(again.HasForecastsAsync, cancellationToken), null, "s");

        await Task.Delay(Rest, cancellationToken);
        foreach (var (service, pid) in again.Services)
        {
            yield return new Figure($"memory at rest: {service}", Services.Megabytes(pid, "VmRSS"), null, "MB", "resident, half a minute after the second start");
        }

        foreach (var service in (string[])["Trainer", "Worker"])
        {
            yield return new Figure($"{service} killed: back after", await again.RecoveryAsync(service, null, cancellationToken), null, "s", "kill -9 until it listens again, started by Standalone");
        }

        yield return new Figure("Api killed: back after", await again.RecoveryAsync("Api", again.HasForecastsAsync, cancellationToken), null, "s", "kill -9 until it answers with forecasts again");
    }
}
