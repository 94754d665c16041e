using System.Globalization;
using System.Text;
using SabiScore.Domain.Betting;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Backtest.Docs;

/// <summary>The specification's figures beside what this run measured.</summary>
internal static class Claims
{
    private const double ClaimedAccuracy = 0.762;

    private static readonly Naira Unit = new StakingOptions().UnitStake;

    public static void Write(StringBuilder text, BacktestFindings findings)
    {
        var rule = findings.Rules.First(result => result.Rule is { Source: PriceSource.BestNamed, LeastEdge: Edge.DefaultLeast });
        ModelsPage.Heading(text, "Claimed and measured", "The specification's figures, and what they are here.");
        ModelsPage.Table(text, ["claimed", "measured"], [.. Rows(findings, rule)], words: 2);
        ModelsPage.Heading(text, "Accuracy by coverage", "How often the likeliest outcome happened, among the forecasts that were surest of it.");
        ModelsPage.Table(text, Cells.SelectiveHeader, Cells.Selective(findings));
        ModelsPage.Heading(text, "Opportunities by edge", "At the best price of a named bookmaker; a month is one in which there was a match.");
        ModelsPage.Table(text, Cells.OpportunityHeader, findings.Opportunities.Select(Cells.Opportunity));
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(BacktestFindings findings, RuleResult rule)
    {
        if (findings.Published.Scores is [.., var all])
        {
            var reached = findings.Published.Model.Selective.Reaching(ClaimedAccuracy);
            yield return
            [
                "76.2 % accuracy",
                $"{Cells.Share(all.Model.Accuracy)} over all matches (closing market {Cells.Share(all.Closing.Accuracy)}); "
                + (reached is null ? "76.2 % nowhere" : $"76.2 % on the surest {Cells.Share(reached.Coverage)} ({Cells.Whole(reached.Count)} matches)"),
            ];
        }

        var (roi, clv) = (rule.Summary.ReturnOnInvestment, rule.Summary.ClosingLineValue);
        yield return ["profit at an edge of 4.2 %", $"{Cells.Whole(rule.Summary.Bets)} bets, return {RuleTable.Percent(roi.Mean)} (95 %: {RuleTable.Interval(roi)})"];
        yield return
        [
            "+₦66 a bet (edge), +₦51 closing-line value",
            clv.Count == 0 ? "no bets with a closing price"
                : $"closing-line value {RuleTable.Percent(clv.Mean)} (95 %: {RuleTable.Interval(clv)}): {Unit.Times(clv.Mean).ToSignedString()} at a stake of {Unit}",
        ];
        var half = findings.Opportunities.First(row => row.LeastEdge == Edge.DefaultLeast);
        var any = findings.Opportunities[0];
        yield return
        [
            "42,000 opportunities a month",
            $"{Cells.F(half.OutcomesPerMonth, 1)} outcomes with an edge of 4.2 % a month, {Cells.F(half.BetsPerMonth, 1)} of them bets; {Cells.F(any.OutcomesPerMonth, 1)} with any edge at all, of {Matches(findings)} matches a month",
        ];
        var window = WindowRecord.Of(rule);
        yield return
        [
            "a window of 180 days",
            $"the last: {Cells.Whole(window.Last.Bets)} bets, return {RuleTable.Percent(window.Last.ReturnOnInvestment.Mean)} (95 %: {RuleTable.Interval(window.Last.ReturnOnInvestment)}); "
            + (window is { Worst: { } worst, Best: { } best } ? $"windows of 30 bets or more: from {RuleTable.Percent(worst)} to {RuleTable.Percent(best)}" : "no window has 30 bets"),
        ];
    }

    private static string Matches(BacktestFindings findings)
    {
        var months = findings.Run.Matches.Select(match => (match.Match.Fixture.Date.Year, match.Match.Fixture.Date.Month)).Distinct().Count();
        return ((double)findings.Run.Matches.Count / months).ToString("F0", CultureInfo.InvariantCulture);
    }
}
