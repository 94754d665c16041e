using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Evaluation;

public sealed class CalibrationCurveTests
{
    [Fact]
    public void Error_TwoMatches_AsComputedByHand()
    {
        var curve = new CalibrationCurve();
        curve.Add(ProbabilityTriple.Normalise(0.52, 0.28, 0.20), Outcome.Home);
        curve.Add(ProbabilityTriple.Normalise(0.53, 0.21, 0.26), Outcome.Away);

        // Bins of .05: [.50, .55) sums 1.05 with 1 hit; [.25, .30) sums .54 with 1 hit; [.20, .25) sums .41 with none; over six forecasts.
        Assert.Equal((0.05 + 0.46 + 0.41) / 6, curve.Error, 1e-12);
        Assert.Equal(6, curve.Count);
    }

    [Fact]
    public void Error_Certainties_FallIntoTheLastBin()
    {
        var curve = new CalibrationCurve();
        curve.Add(ProbabilityTriple.Normalise(1, 0, 0), Outcome.Home);

        Assert.Equal(0, curve.Error);
        Assert.Equal(new CalibrationBin(0.95, 1, 1, 1, 1), curve.Bins[19]);
        Assert.Equal(2, curve.Bins[0].Count);
    }

    [Fact]
    public void Error_Nothing_IsNotANumber() => Assert.True(double.IsNaN(new CalibrationCurve().Error));

    [Fact]
    public void Error_PerfectForecasts_IsWhatChanceLeaves()
    {
        var random = new Random(5);
        var curve = new CalibrationCurve();
        for (var i = 0; i < 7904; i++)
        {
            var forecast = ProbabilityTriple.Softmax(random.NextDouble() * 2, 0.3, random.NextDouble() * 1.5);
            var draw = random.NextDouble();
            curve.Add(forecast, draw < forecast.Home ? Outcome.Home : draw < forecast.Home + forecast.Draw ? Outcome.Draw : Outcome.Away);
        }

        Assert.InRange(curve.Error, 0.002, 0.012);
    }
}
