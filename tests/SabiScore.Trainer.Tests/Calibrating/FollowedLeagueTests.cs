using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Calibrating;

namespace SabiScore.Trainer.Tests.Calibrating;

public sealed class FollowedLeagueTests
{
    private static readonly DateTimeOffset Start = new(2024, 8, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Follow_AsMatchesEnd_IsTheSameAsFromTheBeginning()
    {
        var all = Forecasts();
        var followed = new FollowedLeague();

        for (var ended = 1; ended <= all.Count; ended += 2)
        {
            Assert.Equal(Text(LiveCalibrator.Follow(all[..ended])), Text(followed.Follow(all[..ended])));
        }
    }

    [Fact]
    public void Follow_AnEarlierDayChanged_BeginsAnew()
    {
        var all = Forecasts();
        var followed = new FollowedLeague();
        followed.Follow(all);
        // A match of the third day whose result comes late, a correction, and a history that is shorter than before.
        List<SettledForecast> late = [.. all, new(all[20].KickoffAt.AddHours(5), all[20].Raw, Outcome.Away)];
        List<SettledForecast> corrected = [all[0] with { Outcome = all[0].Outcome == Outcome.Draw ? Outcome.Home : Outcome.Draw }, .. all[1..]];

        foreach (var changed in (List<SettledForecast>[])[late, corrected, all[..60]])
        {
            Assert.Equal(Text(LiveCalibrator.Follow(changed)), Text(followed.Follow(changed)));
        }
    }

    /// <summary>Forecasts that are far too sure, eight a day, so that their calibration is served in the end.</summary>
    private static List<SettledForecast> Forecasts()
    {
        var random = new Random(7);
        return
        [
            .. Enumerable.Range(0, 320).Select(number =>
            {
                var home = 0.2 + (0.6 * random.NextDouble());
                var raw = ProbabilityTriple.Normalise(Math.Pow(home, 4), Math.Pow(0.25, 4), Math.Pow(0.75 - (home * 0.75), 4) + 1e-4);
                var outcome = random.NextDouble() < home ? Outcome.Home : random.NextDouble() < 0.5 ? Outcome.Draw : Outcome.Away;
                return new SettledForecast(Start.AddDays(number / 8).AddHours(number % 8), raw, outcome);
            }),
        ];
    }

    private static string Text(LiveCalibrationFit? fit) => fit is null
        ? "nothing"
        : $"{fit.Samples} {fit.From:O} {fit.To:O} {fit.IsWidened} {fit.Gain} {fit.Brier:R} {string.Join(' ', fit.Served.Slopes)} {string.Join(' ', fit.Served.Intercepts)}";
}
