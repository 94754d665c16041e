using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Calibrating;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>What the calibration that follows the matches live would have made of the seasons: day by day, from matches before the day alone.</summary>
/// <param name="Difference">Brier score with it minus without, a match; below 0 it helps.</param>
/// <param name="Applied">Matches to which one was applied.</param>
internal sealed record LiveCalibrationRecord(Estimate Difference, int Applied)
{
    public static LiveCalibrationRecord Of(IEnumerable<BacktestMatch> matches)
    {
        var differences = new List<double>();
        var applied = 0;
        foreach (var league in matches.GroupBy(match => match.Match.Fixture.League))
        {
            var calibrator = new LiveCalibrator();
            foreach (var day in league.GroupBy(match => match.Match.Fixture.Date).OrderBy(day => day.Key))
            {
                var served = calibrator.Current?.Served ?? Calibration.Identity;
                applied += served.IsIdentity ? 0 : day.Count();
                differences.AddRange(day.Select(match => Difference(match, served)));
                calibrator.Add([.. day.Select(match => new SettledForecast(
                    new DateTimeOffset(day.Key, default, TimeSpan.Zero), match.Forecast.Published, match.Match.Result.Outcome))]);
            }
        }

        return new LiveCalibrationRecord(Estimate.OfMean(differences.ToArray()), applied);

        static double Difference(BacktestMatch match, Calibration served)
        {
            var (raw, outcome) = (match.Forecast.Published, match.Match.Result.Outcome);
            return served.IsIdentity ? 0 : BrierScore.Of(served.Apply(raw), outcome) - BrierScore.Of(raw, outcome);
        }
    }
}
