using SabiScore.Domain.Betting;

namespace SabiScore.Domain.Evaluation;

/// <summary>What betting brought.</summary>
public sealed record BankrollSummary
{
    /// <summary>Bets settled.</summary>
    public required int Bets { get; init; }

    /// <summary>Sum of the stakes.</summary>
    public required Naira Staked { get; init; }

    /// <summary>Sum of payouts minus stakes.</summary>
    public required Naira Profit { get; init; }

    /// <summary>What there is now.</summary>
    public required Naira Balance { get; init; }

    /// <summary>Profit per unit staked, with its 95 % interval; at a few hundred bets that spans 0 whatever the skill.</summary>
    public required Estimate ReturnOnInvestment { get; init; }

    /// <summary>Mean closing-line value with its 95 % interval, each bet counted once; of the bets whose matches have closing prices.</summary>
    public required Estimate ClosingLineValue { get; init; }

    /// <summary>Largest fall of the balance from an earlier peak, not negative.</summary>
    public required Naira Drawdown { get; init; }

    /// <summary>The largest fall as a share of the peak it fell from, 0..1 (more where more was lost than there was).</summary>
    public required double DrawdownShare { get; init; }
}
