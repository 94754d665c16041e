using FsCheck.Xunit;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Models;

public sealed class CalibrationTests
{
    [Fact]
    public void Apply_Identity_ChangesNothing()
    {
        var raw = ProbabilityTriple.Normalise(0.5, 0.3, 0.2);

        var calibrated = Calibration.Identity.Apply(raw);

        Assert.Equal((0.5, 0.3, 0.2), (Math.Round(calibrated.Home, 12), Math.Round(calibrated.Draw, 12), Math.Round(calibrated.Away, 12)));
    }

    // 0.25^1.5 = 0.125, 0.25 · e^ln 2 = 0.5, 0.5: sum 1.125.
    [Fact]
    public void Apply_SlopeAndIntercept_AreOnTheLogOfTheProbability()
    {
        var calibrated = new Calibration([1.5, 1, 1], [0, Math.Log(2), 0]).Apply(ProbabilityTriple.Normalise(0.25, 0.25, 0.5));

        Assert.Equal(0.125 / 1.125, calibrated.Home, 1e-12);
        Assert.Equal(0.5 / 1.125, calibrated.Draw, 1e-12);
    }

    [Property]
    public bool Apply_Mirrored_MirrorsTheForecast(int seed)
    {
        var random = new Random(seed);
        double[] slopes = [0.5 + random.NextDouble(), 0.5 + random.NextDouble(), 0.5 + random.NextDouble()];
        double[] intercepts = [random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5];
        var (home, draw, away) = (random.NextDouble(), random.NextDouble(), 0.01 + random.NextDouble());

        var one = new Calibration(slopes, intercepts).Apply(ProbabilityTriple.Normalise(home, draw, away));
        var other = new Calibration(slopes.Reverse(), intercepts.Reverse()).Apply(ProbabilityTriple.Normalise(away, draw, home));

        return Math.Abs(one.Home - other.Away) < 1e-12 && Math.Abs(one.Draw - other.Draw) < 1e-12 && Math.Abs(one.Home + one.Draw + one.Away - 1) < 1e-9;
    }

    [Property]
    public bool Undo_GivesBackWhatWasThere(int seed)
    {
        var random = new Random(seed);
        var calibration = new Calibration(
            [0.3 + random.NextDouble(), 0.3 + random.NextDouble(), 0.3 + random.NextDouble()],
            [random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5]);
        var raw = ProbabilityTriple.Normalise(0.01 + random.NextDouble(), 0.01 + random.NextDouble(), 0.01 + random.NextDouble());

        var back = calibration.Undo(calibration.Apply(raw));

        return Math.Abs(back.Home - raw.Home) < 1e-9 && Math.Abs(back.Draw - raw.Draw) < 1e-9 && Math.Abs(back.Away - raw.Away) < 1e-9;
    }

    [Fact]
    public void Apply_ImpossibleOutcome_StaysNearlyImpossible() =>
        Assert.InRange(new Calibration([1.2, 1, 1], [0, 0, 0]).Apply(ProbabilityTriple.Normalise(0, 0.5, 0.5)).Home, 0, 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Constructor_SlopeThatTurnsTheOrder_Throws(double slope) =>
        Assert.Throws<ArgumentException>(() => new Calibration([1, slope, 1], [0, 0, 0]));
}
