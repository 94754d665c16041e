using FsCheck.Xunit;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class MarginRemovalTests
{
    // Published to four places in the tests of penaltyblog (martineastwood/penaltyblog, test_implied.py).
    [Theory]
    [InlineData(MarginMethod.Multiplicative, 0.3587, 0.4211, 0.2201)]
    [InlineData(MarginMethod.Power, 0.3592, 0.4237, 0.2171)]
    [InlineData(MarginMethod.Shin, 0.3593, 0.4232, 0.2174)]
    public void Remove_PublishedExample_ReproducesIt(MarginMethod method, double home, double draw, double away)
    {
        var fair = MarginRemoval.Remove(method, Prices(2.7, 2.3, 4.4));

        Assert.Equal((home, draw, away), (Math.Round(fair.Home, 4), Math.Round(fair.Draw, 4), Math.Round(fair.Away, 4)));
    }

    // Published in the README of the Python package shin (mberk/shin), solved there to 1e-12 in z.
    [Fact]
    public void Shin_PublishedExample_ReproducesProbabilitiesAndInsiderShare()
    {
        var fair = MarginRemoval.Shin(Prices(2.6, 2.4, 4.3), out var insiderShare);

        Assert.Equal(0.37299406033208965, fair.Home, 1e-9);
        Assert.Equal(0.4047794109200184, fair.Draw, 1e-9);
        Assert.Equal(0.2222265287474275, fair.Away, 1e-9);
        Assert.Equal(0.01694251276407055, insiderShare, 1e-9);
    }

    // Bisected with 40 decimal digits.
    [Theory]
    [InlineData(2.6, 2.4, 4.3, 0.372984404068709483, 0.405107167456797578, 0.221908428474492937)]
    [InlineData(1.1, 9, 21, 0.894645893338136818, 0.076805920824878474, 0.028548185836984707)]
    [InlineData(4.2, 3.7, 1.95, 0.231140979822797184, 0.263064092365886960, 0.505794927811315855)]
    public void Power_KnownToManyDigits_AgreesTo1e14(double home, double draw, double away, double fairHome, double fairDraw, double fairAway)
    {
        var fair = MarginRemoval.Power(Prices(home, draw, away));

        Assert.Equal(fairHome, fair.Home, 1e-14);
        Assert.Equal(fairDraw, fair.Draw, 1e-14);
        Assert.Equal(fairAway, fair.Away, 1e-14);
    }

    [Theory]
    [InlineData(2.6, 2.4, 4.3, 0.016942512763600936, 0.372994060332236093, 0.404779410920157569)]
    [InlineData(1.1, 9, 21, 0.038368276736833778, 0.877398706476260038, 0.091499267750186723)]
    [InlineData(4.2, 3.7, 1.95, 0.010608058155023642, 0.231571958908889167, 0.263574496283163929)]
    public void Shin_KnownToManyDigits_AgreesTo1e13(double home, double draw, double away, double z, double fairHome, double fairDraw)
    {
        var fair = MarginRemoval.Shin(Prices(home, draw, away), out var insiderShare);

        Assert.Equal(z, insiderShare, 1e-13);
        Assert.Equal(fairHome, fair.Home, 1e-13);
        Assert.Equal(fairDraw, fair.Draw, 1e-13);
    }

    [Property]
    public void Power_AnyPrices_EqualsBisection(PriceTriple prices)
    {
        var fair = MarginRemoval.Power(prices);
        var expected = Bisected(prices);

        Assert.Equal(expected.Home, fair.Home, 1e-12);
        Assert.Equal(expected.Draw, fair.Draw, 1e-12);
        Assert.Equal(expected.Away, fair.Away, 1e-12);
    }

    [Property]
    public void Remove_AnyPrices_SumsToOneAndKeepsTheOrder(PriceTriple prices)
    {
        foreach (var method in Enum.GetValues<MarginMethod>())
        {
            var fair = MarginRemoval.Remove(method, prices);

            Assert.Equal(1, fair.Home + fair.Draw + fair.Away, 1e-12);
            Assert.Equal(prices.Home.CompareTo(prices.Draw), fair.Draw.CompareTo(fair.Home));
            Assert.Equal(prices.Draw.CompareTo(prices.Away), fair.Away.CompareTo(fair.Draw));
        }
    }

    [Property]
    public void Remove_MirroredPrices_MirrorsTheProbabilities(PriceTriple prices)
    {
        foreach (var method in Enum.GetValues<MarginMethod>())
        {
            var fair = MarginRemoval.Remove(method, prices);
            var mirrored = MarginRemoval.Remove(method, Prices(prices.Away, prices.Draw, prices.Home));

            Assert.Equal(fair.Home, mirrored.Away, 1e-13);
            Assert.Equal(fair.Draw, mirrored.Draw, 1e-13);
        }
    }

    [Property]
    public void Remove_NoMargin_ReturnsTheProbabilities(ProbabilityTriple fair)
    {
        var prices = Prices(1 / fair.Home, 1 / fair.Draw, 1 / fair.Away);

        foreach (var method in Enum.GetValues<MarginMethod>())
        {
            Assert.Equal(fair.Home, MarginRemoval.Remove(method, prices).Home, 1e-9);
        }
    }

    [Property]
    public void PowerAndShin_WithMargin_TakeMoreFromTheLongShot(ProbabilityTriple fair)
    {
        var prices = Prices(1 + ((1 / fair.Home) - 1) * 0.93, 1 + ((1 / fair.Draw) - 1) * 0.93, 1 + ((1 / fair.Away) - 1) * 0.93);
        var proportional = MarginRemoval.Multiplicative(prices);
        var longest = Enum.GetValues<Outcome>().MaxBy(outcome => prices[outcome]);

        Assert.True(MarginRemoval.Power(prices)[longest] <= proportional[longest] + 1e-12);
        Assert.True(MarginRemoval.Shin(prices)[longest] <= proportional[longest] + 1e-12);
    }

    [Theory]
    [InlineData(1.01, 1.01, 1.01)]
    [InlineData(1000, 1000, 1000)]
    [InlineData(1.0000001, 900, 1e300)]
    [InlineData(1.5, 1e6, 1e6)]
    public void Remove_AbsurdPrices_StillGivesADistribution(double home, double draw, double away)
    {
        foreach (var method in Enum.GetValues<MarginMethod>())
        {
            var fair = MarginRemoval.Remove(method, Prices(home, draw, away));

            Assert.Equal(1, fair.Home + fair.Draw + fair.Away, 1e-12);
            Assert.True(fair.Home >= fair.Draw && fair.Draw >= fair.Away);
        }
    }

    [Fact]
    public void Remove_TwoWayMarket_ShinTakesTheSameFromBothSides()
    {
        // With two outcomes Shin's method is the additive one.
        double[] fair = [0, 0];
        MarginRemoval.Remove(MarginMethod.Shin, [1.8, 2.05], fair);
        var margin = (1 / 1.8) + (1 / 2.05) - 1;

        Assert.Equal((1 / 1.8) - (margin / 2), fair[0], 1e-12);
        Assert.Equal((1 / 2.05) - (margin / 2), fair[1], 1e-12);
    }

    [Fact]
    public void Remove_ManyOutcomes_SumsToOne()
    {
        double[] prices = [3.1, 4.5, 5, 9, 12, 15, 34, 67];
        foreach (var method in Enum.GetValues<MarginMethod>())
        {
            var fair = new double[prices.Length];
            MarginRemoval.Remove(method, prices, fair);

            Assert.Equal(1, fair.Sum(), 1e-12);
            Assert.Equal(fair.OrderDescending(), fair);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Remove_NotAPrice_Throws(double price) =>
        Assert.Throws<ArgumentException>(() => MarginRemoval.Power([2, price], new double[2]));

    [Fact]
    public void Remove_OnePriceOrWrongLength_Throws()
    {
        Assert.Throws<ArgumentException>(() => MarginRemoval.Shin([2], new double[1]));
        Assert.Throws<ArgumentException>(() => MarginRemoval.Multiplicative([2, 3], new double[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MarginRemoval.Remove((MarginMethod)9, Prices(2, 3, 4)));
    }

    private static PriceTriple Prices(double home, double draw, double away) => PriceTriple.TryCreate(home, draw, away)!.Value;

    private static ProbabilityTriple Bisected(PriceTriple prices)
    {
        double low = 0.2, high = 5;
        for (var i = 0; i < 60; i++)
        {
            var k = (low + high) / 2;
            var sum = Math.Pow(1 / prices.Home, k) + Math.Pow(1 / prices.Draw, k) + Math.Pow(1 / prices.Away, k);
            (low, high) = sum > 1 ? (k, high) : (low, k);
        }

        var power = (low + high) / 2;
        return ProbabilityTriple.Normalise(Math.Pow(1 / prices.Home, power), Math.Pow(1 / prices.Draw, power), Math.Pow(1 / prices.Away, power));
    }
}
