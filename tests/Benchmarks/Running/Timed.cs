using System.Diagnostics;

namespace SabiScore.Benchmarks.Running;

/// <summary>How long something took: by the clock, and in processor time of all this process' threads together.</summary>
internal readonly record struct Timed(TimeSpan Clock, TimeSpan Processor)
{
    public static Timed Run(Action action)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        action();
        return new Timed(Stopwatch.GetElapsedTime(clock), Environment.CpuUsage.TotalTime - processor);
    }
}
