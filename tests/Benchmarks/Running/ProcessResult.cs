using System.Globalization;

namespace SabiScore.Benchmarks.Running;

/// <summary>What a process that has ended took and said.</summary>
/// <param name="Elapsed">From start to end.</param>
/// <param name="Processor">Processor time of all its threads together, to the last tenth of a second; null where the system does not tell.</param>
/// <param name="PeakMegabytes">Most memory it held at once; null where the system does not tell.</param>
/// <param name="Output">What it wrote, both streams.</param>
internal sealed record ProcessResult(TimeSpan Elapsed, TimeSpan? Processor, double? PeakMegabytes, string Output)
{
    /// <summary>What a busy machine hardly changes, for the note beside a time by the clock.</summary>
    public string ProcessorNote => Processor is { } processor ? string.Create(CultureInfo.InvariantCulture, $"{processor.TotalSeconds:0.0} s of processor time") : "";
}
