using System.Diagnostics.Metrics;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>What providers are measured by.</summary>
public sealed class SourceMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "SabiScore.Sources";

    private readonly Counter<long> calls;
    private readonly Histogram<double> duration;
    private readonly Counter<long> rows;
    private readonly Counter<long> problems;
    private readonly Gauge<int> quotas;

    /// <param name="meters">Makes the meter.</param>
    public SourceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        calls = meter.CreateCounter<long>("sabiscore.sources.calls", "{call}", "Questions to providers, by outcome; those that were not asked too.");
        duration = meter.CreateHistogram<double>("sabiscore.sources.duration", "s", "Time that a question took, its turn and further tries counted.");
        rows = meter.CreateCounter<long>("sabiscore.sources.rows", "{row}", "Rows of answers that could be used.");
        problems = meter.CreateCounter<long>("sabiscore.sources.problems", "{problem}", "What was left out of answers, by kind.");
        quotas = meter.CreateGauge<int>("sabiscore.sources.quota", "{call}", "What a provider says is left of its quota.");
    }

    internal void Called(string source, FetchOutcome outcome, TimeSpan took)
    {
        calls.Add(1, Tag(source), new KeyValuePair<string, object?>("outcome", outcome.ToString()));
        duration.Record(took.TotalSeconds, Tag(source));
    }

    internal void Answered<TRow>(SourceAnswer<TRow> answer)
    {
        rows.Add(answer.Rows.Count, Tag(answer.Source));
        foreach (var kind in answer.Problems.CountBy(problem => problem.Kind))
        {
            problems.Add(kind.Value, Tag(answer.Source), new KeyValuePair<string, object?>("kind", kind.Key.ToString()));
        }

        if (answer.Quota is { } quota)
        {
            quotas.Record(quota.Remaining, Tag(answer.Source));
        }
    }

    private static KeyValuePair<string, object?> Tag(string source) => new("source", source);
}
