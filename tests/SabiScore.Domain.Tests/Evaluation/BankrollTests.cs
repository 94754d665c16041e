using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Domain.Tests.Evaluation;

public sealed class BankrollTests
{
    [Fact]
    public void Summary_FourBets_AddsUp()
    {
        var bankroll = new Bankroll(Naira.Of(1000));
        bankroll.Add(Bet(100, 250, 0.05));
        bankroll.Add(Bet(200, 0, 0.01));
        bankroll.Add(Bet(100, 0, null));
        bankroll.Add(Bet(100, 220, 0.03));

        var summary = bankroll.Summary;

        Assert.Equal((4, Naira.Of(500), Naira.Of(-30), Naira.Of(970)), (summary.Bets, summary.Staked, summary.Profit, summary.Balance));
        Assert.Equal(-30.0 / 500, summary.ReturnOnInvestment.Mean, 1e-12);
        Assert.Equal((3, 0.03), (summary.ClosingLineValue.Count, Math.Round(summary.ClosingLineValue.Mean, 12)));
        Assert.Equal(Naira.Of(300), summary.Drawdown);
        Assert.Equal(300.0 / 1150, summary.DrawdownShare, 1e-12);
    }

    [Fact]
    public void Summary_NoBets_HasNoReturn()
    {
        var summary = new Bankroll(Naira.Of(1000)).Summary;

        Assert.Equal((0, Naira.Zero, Naira.Of(1000), Naira.Zero), (summary.Bets, summary.Profit, summary.Balance, summary.Drawdown));
        Assert.True(double.IsNaN(summary.ReturnOnInvestment.Mean));
    }

    [Fact]
    public void ReturnOnInvestment_OfLuck_SpansNothing()
    {
        var bankroll = new Bankroll(Naira.Of(100_000));
        for (var i = 0; i < 300; i++)
        {
            bankroll.Add(Bet(100, i % 3 == 0 ? 330 : 0, 0.03));
        }

        var roi = bankroll.Summary.ReturnOnInvestment;

        Assert.Equal(0.1, roi.Mean, 1e-12);
        Assert.True(roi.Low < 0 && roi.High > 0);
    }

    private static SettledBet Bet(int stake, int payout, double? value) => new(
        new DateOnly(2025, 3, 1),
        new Settlement(payout > 0 ? BetOutcome.Won : BetOutcome.Lost, Naira.Of(stake), Naira.Of(payout)),
        value is { } closing ? new ClosingLineValue(closing) : null);
}
