using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Data.Import;

/// <summary>What imports are measured by.</summary>
public sealed class ImportMetrics
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "SabiScore.Import";

    private readonly Histogram<double> duration;
    private readonly Counter<long> matches;
    private readonly Counter<long> prices;
    private readonly Counter<long> problems;

    /// <param name="meters">Makes the meter.</param>
    public ImportMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        duration = meter.CreateHistogram<double>("sabiscore.import.duration", "s", "Time that an import took.");
        matches = meter.CreateCounter<long>("sabiscore.import.matches", "{match}", "Matches that an import added or updated, by change.");
        prices = meter.CreateCounter<long>("sabiscore.import.prices", "{price}", "Prices that an import added.");
        problems = meter.CreateCounter<long>("sabiscore.import.problems", "{problem}", "What an import left out, by kind.");
    }

    internal static ActivitySource Activities { get; } = new(Name);

    internal void Ended(ImportReport report)
    {
        duration.Record(report.Duration.TotalSeconds);
        matches.Add(report.Added, new KeyValuePair<string, object?>("change", "added"));
        matches.Add(report.Updated, new KeyValuePair<string, object?>("change", "updated"));
        // A correction may take prices away too.
        prices.Add(Math.Max(0, report.PricesAdded));
        foreach (var kind in report.Problems.CountBy(problem => problem.Kind))
        {
            problems.Add(kind.Value, new KeyValuePair<string, object?>("kind", kind.Key.ToString()));
        }
    }
}
