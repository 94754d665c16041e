using System.Globalization;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>Rules side by side, as cells for a console, a page or a document.</summary>
internal static class RuleTable
{
    public static readonly IReadOnlyList<string> Header =
        ["edge", "price", "stakes", "bets", "ROI", "95 % interval", "CLV", "95 % interval", "final bankroll", "drawdown"];

    public static IReadOnlyList<string> Cells(RuleResult result)
    {
        var (rule, summary) = (result.Rule, result.Summary);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{rule.LeastEdge * 100:0.0} %"),
            rule.Price,
            rule.Stakes,
            summary.Bets.ToString(CultureInfo.InvariantCulture),
            Percent(summary.ReturnOnInvestment.Mean),
            Interval(summary.ReturnOnInvestment),
            Percent(summary.ClosingLineValue.Mean),
            Interval(summary.ClosingLineValue),
            summary.Balance.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{summary.DrawdownShare * 100:0.0} %"),
        ];
    }

    public static string Percent(double value) => double.IsFinite(value) ? value.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture) : "–";

    public static string Interval(Estimate estimate) => double.IsFinite(estimate.StandardError) ? $"{Percent(estimate.Low)} to {Percent(estimate.High)}" : "–";
}
