using SabiScore.Domain.Betting;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Betting;

public sealed class NairaTests
{
    private static readonly Naira UnitStake = Naira.Of(1580);

    [Theory]
    [InlineData(0.042, "+₦66")]
    [InlineData(0.032, "+₦51")]
    [InlineData(-0.042, "−₦66")]
    [InlineData(0, "₦0")]
    public void At_EdgeAndClosingLineValue_HaveTheirSign(double value, string expected)
    {
        Assert.Equal(expected, new Edge(value).At(UnitStake).ToSignedString());
        Assert.Equal(expected, new ClosingLineValue(value).At(UnitStake).ToSignedString());
    }

    [Fact]
    public void At_PriceAndProbability_GiveTheFigure()
    {
        Assert.Equal("+₦66", Edge.Of(0.521, DecimalOdds.Of(2)).At(UnitStake).ToSignedString());
        Assert.Equal("−₦66", Edge.Of(0.479, DecimalOdds.Of(2)).At(UnitStake).ToSignedString());
    }

    [Theory]
    [InlineData(1580, "₦1,580")]
    [InlineData(158_000_000, "₦158,000,000")]
    [InlineData(-66.5, "−₦67")]
    [InlineData(0.49, "₦0")]
    [InlineData(-0.49, "₦0")]
    public void ToString_Amount_WholeNairaThousandsApart(double amount, string expected) => Assert.Equal(expected, Naira.Of((decimal)amount).ToString());

    [Fact]
    public void Arithmetic_Amounts_IsExactToTheKobo()
    {
        Assert.Equal(6636, UnitStake.Times(0.042).Kobo);
        Assert.Equal(Naira.Of(0.3m), Naira.Of(0.1m) + Naira.Of(0.2m));
        Assert.Equal(Naira.Of(-5), -(Naira.Of(7) - Naira.Of(2)));
        Assert.Equal(0.5, Naira.Of(790).Over(UnitStake));
        Assert.True(Naira.Of(1) < Naira.Of(2) && Naira.Of(2) >= Naira.Of(2) && Naira.Zero > Naira.Of(-1));
    }

    [Fact]
    public void Times_TooMuch_Throws()
    {
        Assert.Throws<OverflowException>(() => UnitStake.Times(1e300));
        Assert.Throws<OverflowException>(() => UnitStake.Times(double.NaN));
    }
}
