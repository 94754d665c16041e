using FsCheck.Xunit;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Tests.Odds;

namespace SabiScore.Domain.Tests.Betting;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class KellyTests
{
    // Kelly 1956: at even money a coin that falls right with p is backed with 2p − 1.
    [Theory]
    [InlineData(0.6, 2, 0.2)]
    [InlineData(0.55, 2, 0.1)]
    [InlineData(0.3, 4, 0.0666666666666667)]
    [InlineData(1, 3, 1)]
    [InlineData(0.5, 2, 0)]
    [InlineData(0.4, 2, 0)]
    public void Share_KnownCases_AsTheFormulaSays(double probability, double price, double expected) =>
        Assert.Equal(expected, Kelly.Share(probability, DecimalOdds.Of(price)), 1e-12);

    [Property]
    public void Share_NegativeEdge_StakesNothing(Share probability, DecimalOdds price)
    {
        var share = Kelly.Share(probability.Value, price);

        Assert.Equal(Edge.Of(probability.Value, price).Value > 0, share > 0);
        Assert.InRange(share, 0, 1);
    }

    [Property]
    public void Share_MoreProbability_StakesNoLess(Share one, Share other, DecimalOdds price)
    {
        var (less, more) = (Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value));

        Assert.True(Kelly.Share(less, price) <= Kelly.Share(more, price));
    }

    [Property]
    public void Share_LongerPrice_StakesNoLess(Share probability, DecimalOdds one, DecimalOdds other)
    {
        var (shorter, longer) = one < other ? (one, other) : (other, one);

        Assert.True(Kelly.Share(probability.Value, shorter) <= Kelly.Share(probability.Value, longer) + 1e-12);
    }

    [Property]
    public void Share_Whole_GrowsFasterThanMoreOrLess(Share probability, DecimalOdds price)
    {
        var best = Kelly.Share(probability.Value, price);
        if (best is > 0.02 and < 0.98)
        {
            Assert.True(Growth(best) > Growth(best - 0.01));
            Assert.True(Growth(best) > Growth(best + 0.01));
        }

        double Growth(double share) =>
            (probability.Value * Math.Log(1 + (share * (price.Value - 1)))) + ((1 - probability.Value) * Math.Log(1 - share));
    }

    [Theory]
    [InlineData(0.6, 2, 0.025)]
    [InlineData(0.9, 2, 0.05)]
    public void Share_EighthWithCap_IsCut(double probability, double price, double expected) =>
        Assert.Equal(expected, Kelly.Share(probability, DecimalOdds.Of(price), 0.125, 0.05), 1e-12);
}
