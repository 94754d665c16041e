using System.Runtime.InteropServices;
using SabiScore.Domain.Betting;

namespace SabiScore.Domain.Evaluation;

/// <summary>Accumulates settled bets in the order in which they were settled: balance, return, closing-line value, drawdown.</summary>
public sealed class Bankroll
{
    private readonly List<double> stakes = [];
    private readonly List<double> profits = [];
    private readonly List<double> closingLineValues = [];
    private Naira staked;
    private Naira peak;
    private Naira drawdown;
    private double drawdownShare;

    /// <param name="start">What there is at the start.</param>
    public Bankroll(Naira start)
    {
        Start = start;
        Balance = start;
        peak = start;
    }

    /// <summary>What there was at the start.</summary>
    public Naira Start { get; }

    /// <summary>What there is now.</summary>
    public Naira Balance { get; private set; }

    /// <summary>Return, closing-line value and drawdown so far.</summary>
    public BankrollSummary Summary => new()
    {
        Bets = stakes.Count,
        Staked = staked,
        Profit = Balance - Start,
        Balance = Balance,
        ReturnOnInvestment = Estimate.OfRatio(CollectionsMarshal.AsSpan(profits), CollectionsMarshal.AsSpan(stakes)),
        ClosingLineValue = Estimate.OfMean(CollectionsMarshal.AsSpan(closingLineValues)),
        Drawdown = drawdown,
        DrawdownShare = drawdownShare,
    };

    /// <summary>Adds a settled bet.</summary>
    public void Add(SettledBet bet)
    {
        var (stake, profit) = (bet.Settlement.Stake, bet.Settlement.Profit);
        stakes.Add((double)stake.Amount);
        profits.Add((double)profit.Amount);
        if (bet.ClosingLineValue is { } value)
        {
            closingLineValues.Add(value.Value);
        }

        staked += stake;
        Balance += profit;
        peak = Balance > peak ? Balance : peak;
        var fall = peak - Balance;
        drawdown = fall > drawdown ? fall : drawdown;
        drawdownShare = peak > Naira.Zero ? Math.Max(drawdownShare, fall.Over(peak)) : drawdownShare;
    }
}
