using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Worker.CleanUp;

/// <summary>What was cleaned up.</summary>
internal sealed class CleanUpMetrics
{
    public const string MeterName = "SabiScore.CleanUp";

    private readonly Counter<long> removed;

    public CleanUpMetrics(IMeterFactory meters) =>
        removed = meters.Create(MeterName).CreateCounter<long>("sabiscore.cleanup.removed", "{item}", "Rows removed and keys given an end, by what they are.");

    public void Removed(string what, int count) => removed.Add(count, new TagList { { "what", what } });
}
