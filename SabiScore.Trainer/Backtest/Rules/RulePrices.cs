using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>The prices at which a rule bets, and the best bet among them.</summary>
internal static class RulePrices
{
    private static readonly ValueBetOptions Limits = new();

    public static double? Of(PriceBoard board, Outcome outcome, PriceSource source) => source switch
    {
        PriceSource.BestNamed => PriceDistrust.BestNamed(board, outcome)?.Price,
        PriceSource.Bet365 => Near(board, outcome),
        PriceSource.Average => board[Bookmaker.Average]?[outcome],
        _ => PriceDistrust.TrustedMaximum(board)?[outcome],
    };

    /// <summary>The selection of the largest edge that the rule allows; null where there is none.</summary>
    public static RuleBet? Best(BacktestMatch match, Rule rule, double greatestPrice)
    {
        if (match.Match.Opening is not { } board || !match.Forecast.MarketAware || !(match.Forecast.Completeness >= Limits.LeastCompleteness))
        {
            return null;
        }

        RuleBet? best = null;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (Of(board, outcome, rule.Source) is not { } price || price > greatestPrice)
            {
                continue;
            }

            var bet = new RuleBet(match, outcome, DecimalOdds.Of(price));
            best = bet.Edge >= rule.LeastEdge && bet.Edge <= Limits.GreatestEdge && (best is null || bet.Edge > best.Edge) ? bet : best;
        }

        return best;
    }

    private static double? Near(PriceBoard board, Outcome outcome) =>
        board[Bookmaker.Bet365]?[outcome] is { } price && (ReferencePrices.Of(board) is not { } reference || PriceDistrust.IsNear(price, reference[outcome])) ? price : null;
}
