using System.Diagnostics;
using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>Four weeks of a real season replayed as fast as the machine can, without retraining, and what the services hold meanwhile.</summary>
internal sealed class ReplayPart : Part
{
    private static readonly DateTimeOffset From = new(2024, 8, 16, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2024, 9, 13, 0, 0, 0, TimeSpan.Zero);

    public override string Name => "replay";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var system = SystemUnderTest.Start(
            ["--data", workspace.Data, "--replay", "2024-08-14", "--set", "Replay:RetrainEveryDays=0", "--folder", Path.Combine(workspace.Scratch.FullName, "replay")]);
        await system.WhenAsync(() => IsAfterAsync(From), cancellationToken);
        var (startedAt, first) = (Stopwatch.GetTimestamp(), await system.NowAsync());
        await system.WhenAsync(() => IsAfterAsync(Until), cancellationToken);
        var days = (await system.NowAsync() - first)!.Value.TotalDays;
        yield return new Figure(
            "replay: a season of 298 days at this pace", 298 / days * Stopwatch.GetElapsedTime(startedAt).TotalMinutes, 15, "min", $"{days:0} days of August and September 2024, seven leagues, no retraining");
        foreach (var (service, pid) in system.Services)
        {
            yield return new Figure($"most memory under replay: {service}", Services.Megabytes(pid, "VmHWM"), null, "MB", "resident, first start and training included");
        }

        // Before the replay has begun the clock runs as the machine's does, years later.
        async Task<bool> IsAfterAsync(DateTimeOffset moment) => await system.NowAsync() is { } now && now >= moment && now < Until.AddYears(1);
    }
}
