using System.Globalization;
using SabiScore.Domain.Betting;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Backtest.Html;

/// <summary>What there is by date, and how far it is below what there was at best.</summary>
internal static class BankrollChart
{
    private static readonly string[] Styles = ["ours", "second", "third", "fourth"];

    public static string Balances(IReadOnlyList<RuleResult> rules) => Draw(
        $"Bankroll, starting with {RuleBook.Start}.",
        rules,
        rule => rule.Curve.Select(point => (point.Date, (double)point.Balance.Amount)),
        value => string.Create(CultureInfo.InvariantCulture, $"₦{value / 1000:0.#}k"));

    public static string Drawdowns(IReadOnlyList<RuleResult> rules) => Draw(
        "Drawdown: share lost of the best balance so far.", rules, Falls, value => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#} %"));

    private static IEnumerable<(DateOnly Date, double Value)> Falls(RuleResult rule)
    {
        var peak = Naira.Zero;
        foreach (var (date, balance) in rule.Curve)
        {
            peak = balance > peak ? balance : peak;
            yield return (date, peak > Naira.Zero ? -(peak - balance).Over(peak) : 0);
        }
    }

    private static string Draw(string title, IReadOnlyList<RuleResult> rules, Func<RuleResult, IEnumerable<(DateOnly Date, double Value)>> of, Func<double, string> label)
    {
        var drawn = rules.Where(rule => rule.Curve.Count > 1).Take(Styles.Length).ToList();
        if (drawn.Count == 0)
        {
            return string.Empty;
        }

        var points = drawn.SelectMany(of).ToList();
        var (from, to) = (points.Min(point => point.Date), points.Max(point => point.Date));
        var (low, high) = (points.Min(point => point.Value), points.Max(point => point.Value));
        var margin = Math.Max((high - low) * 0.05, 1e-6);
        var days = Math.Max(1, to.DayNumber - from.DayNumber);
        var frame = new ChartFrame(0, days, low - margin, high + margin).Grid(
            Enumerable.Range(0, 5).Select(i => days * (0.05 + (0.225 * i))).Select(day => (day, from.AddDays((int)day).ToString("MMM yyyy", CultureInfo.InvariantCulture))),
            ChartFrame.Steps(low, high + margin).Select(value => (value, label(value))));
        foreach (var (rule, style) in drawn.Zip(Styles))
        {
            frame.Line(of(rule).Select(point => ((double)(point.Date.DayNumber - from.DayNumber), point.Value)), style);
        }

        return frame.End(title, [.. drawn.Zip(Styles, (rule, style) => (style, rule.Rule.Name))]);
    }
}
