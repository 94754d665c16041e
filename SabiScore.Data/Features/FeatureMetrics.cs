using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Data.Features;

/// <summary>What the computing of features is measured by.</summary>
public sealed class FeatureMetrics
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "SabiScore.Features";

    private readonly Counter<long> matches;
    private readonly Histogram<double> duration;

    /// <param name="meters">Makes the meter.</param>
    public FeatureMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        matches = meter.CreateCounter<long>("sabiscore.features.matches", "{match}", "Matches that features were computed from or for, by use.");
        duration = meter.CreateHistogram<double>("sabiscore.features.duration", "s", "Time that computing them took, by use.");
    }

    /// <summary>Spans of the computing.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <param name="use">"history" (the running state was brought up to date) or "training".</param>
    /// <param name="count">Matches.</param>
    /// <param name="took">How long it took.</param>
    public void Computed(string use, int count, TimeSpan took)
    {
        matches.Add(count, new KeyValuePair<string, object?>("use", use));
        duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("use", use));
    }
}
