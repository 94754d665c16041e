using SabiScore.Domain.Evaluation;

namespace SabiScore.Domain.Tests.Evaluation;

public sealed class EstimateTests
{
    [Fact]
    public void OfMean_FourValues_AsComputedByHand()
    {
        // Mean 2.5, variance 5/3, standard error √(5/12).
        var estimate = Estimate.OfMean([1, 2, 3, 4]);

        Assert.Equal(2.5, estimate.Mean, 1e-12);
        Assert.Equal(Math.Sqrt(5.0 / 12), estimate.StandardError, 1e-12);
        Assert.Equal(2.5 - (1.96 * Math.Sqrt(5.0 / 12)), estimate.Low, 1e-12);
        Assert.Equal(2.5 + (1.96 * Math.Sqrt(5.0 / 12)), estimate.High, 1e-12);
    }

    [Fact]
    public void OfMean_NothingOrOne_HasNoInterval()
    {
        Assert.True(double.IsNaN(Estimate.OfMean([]).Mean));
        Assert.Equal(7, Estimate.OfMean([7]).Mean);
        Assert.True(double.IsNaN(Estimate.OfMean([7]).Low));
    }

    [Fact]
    public void OfRatio_EqualDenominators_IsTheMeanWithItsError()
    {
        double[] values = [1, -1, 0.5, 2, -1];
        var mean = Estimate.OfMean(values);
        var ratio = Estimate.OfRatio([.. values.Select(value => value * 3)], [3, 3, 3, 3, 3]);

        Assert.Equal(mean.Mean, ratio.Mean, 1e-12);
        Assert.Equal(mean.StandardError, ratio.StandardError, 1e-12);
    }

    [Fact]
    public void OfRatio_Stakes_WeighByThem() => Assert.Equal(-0.5, Estimate.OfRatio([1, -3], [1, 3]).Mean, 1e-12);

    [Fact]
    public void PairedComparison_Differences_GiveTheirT()
    {
        // Differences −1, −2, −3: mean −2, standard error 1/√3, t = −2√3.
        var comparison = PairedComparison.Of([1, 2, 3], [2, 4, 6]);

        Assert.Equal(-2, comparison.Difference.Mean, 1e-12);
        Assert.Equal(-2 * Math.Sqrt(3), comparison.T, 1e-12);
        Assert.Equal(-comparison.T, PairedComparison.Of([2, 4, 6], [1, 2, 3]).T, 1e-12);
    }

    [Fact]
    public void PairedComparison_TheSame_IsNoDifference()
    {
        Assert.Equal(0, PairedComparison.Of([1, 2, 3], [1, 2, 3]).T);
        Assert.Equal(0, PairedComparison.Of([1, 2, 3.0000001], [1, 2, 3]).T);
        Assert.Throws<ArgumentException>(() => PairedComparison.Of([1], [1, 2]));
    }
}
