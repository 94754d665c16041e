using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe.Calibrating;

namespace SabiScore.Trainer.Tests.Recipe.Calibrating;

public sealed class CalibrationFitterTests
{
    [Fact]
    public void Fit_OverconfidentForecasts_SlopeBelowOne()
    {
        var (logs, outcomes) = Matches(20_000, sharpened: 1.5);
        var calibration = CalibrationFitter.Fit(logs, outcomes, priorMatches: 0);

        // Only differences of logits matter, so one slope a class is what all have in common.
        var raw = ProbabilityTriple.Normalise(0.6, 0.25, 0.15);
        var truth = Sharpen(raw, 1 / 1.5);
        var corrected = calibration.Apply(raw);
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Equal(truth[outcome], corrected[outcome], 0.02));
    }

    [Fact]
    public void Fit_PriorOfVeryManyMatches_ChangesNothing()
    {
        var (logs, outcomes) = Matches(500, sharpened: 1.5);
        var calibration = CalibrationFitter.Fit(logs, outcomes, priorMatches: 1e9);
        Assert.All(calibration.Slopes, slope => Assert.Equal(1, slope, 1e-3));
        Assert.All(calibration.Intercepts, intercept => Assert.Equal(0, intercept, 1e-3));
    }

    [Fact]
    public void Fit_OneOutcomeOnly_StaysFinite()
    {
        var (logs, _) = Matches(300, sharpened: 1);
        var calibration = CalibrationFitter.Fit(logs, new int[300], priorMatches: 300);
        Assert.All(calibration.Slopes.Concat(calibration.Intercepts), value => Assert.True(double.IsFinite(value)));
    }

    private static ProbabilityTriple Sharpen(ProbabilityTriple p, double power) =>
        ProbabilityTriple.Normalise(Math.Pow(p.Home, power), Math.Pow(p.Draw, power), Math.Pow(p.Away, power));

    private static (double[] Logs, int[] Outcomes) Matches(int count, double sharpened)
    {
        var random = new Random(8);
        var (logs, outcomes) = (new double[count * 3], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var truth = ProbabilityTriple.Softmax(random.NextDouble() * 2, 0.3 * random.NextDouble(), random.NextDouble() * 2);
            var draw = random.NextDouble();
            outcomes[i] = draw < truth.Home ? 0 : draw < truth.Home + truth.Draw ? 1 : 2;
            var said = Sharpen(truth, sharpened);
            (logs[3 * i], logs[(3 * i) + 1], logs[(3 * i) + 2]) = (Math.Log(said.Home), Math.Log(said.Draw), Math.Log(said.Away));
        }

        return (logs, outcomes);
    }
}
