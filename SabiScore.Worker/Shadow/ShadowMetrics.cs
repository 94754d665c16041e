using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Worker.Shadow;

/// <summary>What shadow forecasts are measured by.</summary>
internal sealed class ShadowMetrics
{
    public const string Name = "SabiScore.Shadow";

    private readonly Counter<long> stored;
    private readonly Counter<long> settled;
    private readonly Counter<long> harm;

    public ShadowMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        stored = meter.CreateCounter<long>("sabiscore.shadow.stored", "{forecast}", "Shadow forecasts written, by role of the model.");
        settled = meter.CreateCounter<long>("sabiscore.shadow.settled", "{forecast}", "Shadow forecasts scored after their match.");
        harm = meter.CreateCounter<long>("sabiscore.shadow.harm", "{model}", "Challengers retired by the harm rule, by cause.");
    }

    public static ActivitySource Activities { get; } = new(Name);

    public void Stored(int champions, int challengers)
    {
        stored.Add(champions, new TagList { { "role", "champion" } });
        stored.Add(challengers, new TagList { { "role", "challenger" } });
    }

    public void Settled(int count) => settled.Add(count);

    public void Harm(string cause) => harm.Add(1, new TagList { { "cause", cause } });
}
