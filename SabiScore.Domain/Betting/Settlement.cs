using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>A settled bet: by its own selection, price and stake.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Stake">What was staked.</param>
/// <param name="Payout">What came back, stake included; never negative.</param>
public sealed record Settlement(BetOutcome Outcome, Naira Stake, Naira Payout)
{
    /// <summary>Payout minus stake.</summary>
    public Naira Profit => Payout - Stake;

    /// <summary>Settles a bet.</summary>
    /// <param name="selection">What was bet on.</param>
    /// <param name="price">The price taken.</param>
    /// <param name="stake">What was staked, not negative.</param>
    /// <param name="result">The score after ninety minutes; null for a match that is void (the stake comes back).</param>
    /// <exception cref="ArgumentOutOfRangeException">The stake is negative.</exception>
    public static Settlement Of(Selection selection, DecimalOdds price, Naira stake, MatchResult? result)
    {
        if (stake < Naira.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(stake), stake, "A stake is not negative.");
        }

        var outcome = result is null ? BetOutcome.Returned : Judge(selection, result);
        var payout = outcome switch
        {
            BetOutcome.Won => stake.Times(price.Value),
            BetOutcome.HalfWon => stake.Times((price.Value + 1) / 2),
            BetOutcome.Returned => stake,
            BetOutcome.HalfLost => stake.Times(0.5),
            _ => Naira.Zero,
        };
        return new Settlement(outcome, stake, payout);
    }

    /// <summary>How a bet on a selection ends at a score.</summary>
    public static BetOutcome Judge(Selection selection, MatchResult result)
    {
        var total = result.HomeGoals + result.AwayGoals;
        var line = selection.Market.Line;
        var bothScored = result.HomeGoals > 0 && result.AwayGoals > 0;
        return selection.Market.Kind switch
        {
            MarketKind.MatchResult => Whole(selection.Outcome == result.Outcome),
            MarketKind.BothTeamsToScore => Whole(bothScored == (selection.Pick == Pick.Yes)),
            MarketKind.TotalGoals => OfMargin(selection.Pick == Pick.Over ? total - line : line - total),
            _ => OfMargin(selection.Pick == Pick.Home ? result.GoalDifference + line : -result.GoalDifference - line),
        };
    }

    private static BetOutcome Whole(bool won) => won ? BetOutcome.Won : BetOutcome.Lost;

    // Lines come in quarters: a margin of a quarter is half a bet on a line met exactly and half on one beaten.
    private static BetOutcome OfMargin(double margin) => margin switch
    {
        >= 0.5 => BetOutcome.Won,
        > 0 => BetOutcome.HalfWon,
        0 => BetOutcome.Returned,
        > -0.5 => BetOutcome.HalfLost,
        _ => BetOutcome.Lost,
    };
}
