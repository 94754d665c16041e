using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>What the specification's window of 180 days would have shown of a rule.</summary>
/// <param name="Days">Length of the window.</param>
/// <param name="Last">Its bets of the last window.</param>
/// <param name="Worst">Return of the worst window that ends on a day with a bet, of those with 30 bets or more; null where there is none.</param>
/// <param name="Best">Return of the best.</param>
internal sealed record WindowRecord(int Days, BankrollSummary Last, double? Worst, double? Best)
{
    private const int Window = 180;
    private const int LeastBets = 30;

    public static WindowRecord Of(RuleResult result)
    {
        List<BankrollSummary> windows = [.. result.Bets.Select(bet => bet.Date).Distinct().Select(end => Summary(result, end))];
        var full = windows.Where(window => window.Bets >= LeastBets).Select(window => (double?)window.ReturnOnInvestment.Mean).ToList();
        return new WindowRecord(Window, windows.Count > 0 ? windows[^1] : result.Summary, full.Min(), full.Max());
    }

    private static BankrollSummary Summary(RuleResult result, DateOnly end)
    {
        var bankroll = new Bankroll(Naira.Zero);
        foreach (var bet in result.Bets.Where(bet => bet.Date <= end && bet.Date > end.AddDays(-Window)))
        {
            bankroll.Add(bet);
        }

        return bankroll.Summary;
    }
}
