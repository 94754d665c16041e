using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

public sealed class DecimalOddsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void TryCreate_NotAPrice_IsNull(double value)
    {
        Assert.Null(DecimalOdds.TryCreate(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalOdds.Of(value));
    }

    [Fact]
    public void Fair_Probability_IsItsInverse()
    {
        Assert.Equal(DecimalOdds.Of(4), DecimalOdds.Fair(0.25));
        Assert.Equal(0.25, DecimalOdds.Of(4).ImpliedProbability);
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalOdds.Fair(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalOdds.Fair(0));
    }

    [Fact]
    public void Value_NeverGiven_Throws() => Assert.Throws<InvalidOperationException>(() => default(DecimalOdds).Value);

    [Fact]
    public void Comparison_Prices_GoByValue()
    {
        Assert.True(DecimalOdds.Of(2.1) < DecimalOdds.Of(2.2));
        Assert.True(DecimalOdds.Of(2.2) >= DecimalOdds.Of(2.2));
        Assert.Equal("2.10", DecimalOdds.Of(2.1).ToString());
    }
}
