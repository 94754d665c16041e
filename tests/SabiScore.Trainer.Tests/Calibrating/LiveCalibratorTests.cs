using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Calibrating;

namespace SabiScore.Trainer.Tests.Calibrating;

public sealed class LiveCalibratorTests
{
    private static readonly DateTimeOffset Start = new(2024, 8, 1, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Follow_FewerThan20_IsNothing() => Assert.Null(LiveCalibrator.Follow(Days(sharpened: 1, days: 1, aDay: 19)));

    [Fact]
    public void Follow_FewOnTheLastDay_TakesInEarlierOnes_AndSaysSo()
    {
        var wide = LiveCalibrator.Follow(Days(sharpened: 1, days: 10, aDay: 7))!;
        var narrow = LiveCalibrator.Follow(Days(sharpened: 1, days: 3, aDay: 25))!;

        Assert.Equal((20, true, Start.AddDays(7), Start.AddDays(9)), (wide.Samples, wide.IsWidened, wide.From, wide.To));
        Assert.Equal((25, false, Start.AddDays(2), Start.AddDays(2)), (narrow.Samples, narrow.IsWidened, narrow.From, narrow.To));
    }

    [Fact]
    public void Follow_HonestForecasts_AreLeftAsTheyAre()
    {
        var fit = LiveCalibrator.Follow(Days(sharpened: 1, days: 60, aDay: 8))!;

        Assert.True(fit.Served.IsIdentity);
        Assert.InRange(fit.Gain.Count, LiveCalibrator.LeastRecord, LiveCalibrator.LongestRecord);
    }

    [Fact]
    public void Follow_ForecastsFarTooSure_AreDrawnBackOnceThatIsShown()
    {
        var early = LiveCalibrator.Follow(Days(sharpened: 4, days: 10, aDay: 8))!;
        var later = LiveCalibrator.Follow(Days(sharpened: 4, days: 60, aDay: 8))!;

        Assert.True(early.Served.IsIdentity);
        Assert.False(later.Served.IsIdentity);
        Assert.True(later.Gain.Low > 0);
        var sure = ProbabilityTriple.Normalise(0.9, 0.06, 0.04);
        Assert.True(later.Served.Apply(sure).Home < sure.Home);
    }

    [Fact]
    public void Follow_LaterMatches_ChangeNothingBefore()
    {
        var all = Days(sharpened: 4, days: 60, aDay: 8);
        var calibrator = new LiveCalibrator();
        foreach (var day in all.GroupBy(match => match.KickoffAt).Take(40))
        {
            calibrator.Add([.. day]);
        }

        var cut = LiveCalibrator.Follow(all.Where(match => match.KickoffAt < Start.AddDays(40)))!;

        Assert.Equal(calibrator.Current!.Served.Slopes, cut.Served.Slopes);
        Assert.Equal(calibrator.Current.Served.Intercepts, cut.Served.Intercepts);
        Assert.Equal(calibrator.Current with { Served = cut.Served }, cut);
    }

    /// <summary>Forecasts that say the truth where they are sharpened by 1; by more they are too sure.</summary>
    private static List<SettledForecast> Days(double sharpened, int days, int aDay)
    {
        var random = new Random(5);
        var all = new List<SettledForecast>();
        for (var match = 0; match < days * aDay; match++)
        {
            var truth = ProbabilityTriple.Softmax(random.NextDouble() * 1.5, 0.3 * random.NextDouble(), random.NextDouble() * 1.5);
            var drawn = random.NextDouble();
            var outcome = drawn < truth.Home ? Outcome.Home : drawn < truth.Home + truth.Draw ? Outcome.Draw : Outcome.Away;
            var said = ProbabilityTriple.Normalise(Math.Pow(truth.Home, sharpened), Math.Pow(truth.Draw, sharpened), Math.Pow(truth.Away, sharpened));
            all.Add(new SettledForecast(Start.AddDays(match / aDay), said, outcome));
        }

        return all;
    }
}
