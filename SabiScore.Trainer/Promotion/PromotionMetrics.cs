using System.Diagnostics;
using System.Diagnostics.Metrics;
using SabiScore.Data.Registry;
using SabiScore.Data.Store.Models;

namespace SabiScore.Trainer.Promotion;

/// <summary>What promotions are measured by.</summary>
internal sealed class PromotionMetrics
{
    public const string Name = "SabiScore.Promotion";

    private readonly Counter<long> decisions;
    private readonly Counter<long> refusals;
    private readonly Counter<long> changes;

    public PromotionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        decisions = meter.CreateCounter<long>("sabiscore.promotion.decisions", "{model}", "Models that the gate judged, by what they were compared with, its verdict, and the role that they got.");
        refusals = meter.CreateCounter<long>("sabiscore.promotion.refusals", "{reason}", "Reasons against models that the gate judged.");
        changes = meter.CreateCounter<long>("sabiscore.promotion.changes", "{change}", "Promotions, roll-backs and live shares that were asked for, by outcome.");
    }

    public static ActivitySource Activities { get; } = new(Name);

    public void Decided(GateReport report, ModelRole role)
    {
        decisions.Add(1, new TagList { { "mode", report.Mode.ToString() }, { "verdict", report.Verdict.ToString() }, { "role", role.ToString() } });
        foreach (var finding in report.Findings)
        {
            refusals.Add(1, new TagList { { "reason", finding.Reason.ToString() } });
        }
    }

    public void Changed(string change, ChangeOutcome outcome) => changes.Add(1, new TagList { { "change", change }, { "outcome", outcome.ToString() } });
}
