using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Calibrating;

namespace SabiScore.Trainer.Calibrating;

/// <summary>
/// Follows one league's forecasts from match day to match day: slope and intercept per outcome from the settled forecasts of the last 24 hours, of more where
/// these are fewer than 20, shrunk towards no change with the weight of 300 matches (Platt 1999). A fit on so few matches is mostly noise; so it is served only
/// while such fits have made later matches better by more than chance.
/// </summary>
internal sealed class LiveCalibrator
{
    /// <summary>Fewest forecasts that are fitted on.</summary>
    public const int LeastSamples = 20;

    /// <summary>Later matches that decide whether a fit is served: at least and at most so many.</summary>
    public const int LeastRecord = 100, LongestRecord = 400;

    private const double PriorMatches = 300;
    private const double LeastT = 1.645;

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly List<SettledForecast> settled;
    private readonly List<double> gains;

    public LiveCalibrator() => (settled, gains) = ([], []);

    private LiveCalibrator(LiveCalibrator other) => (settled, gains, fitted, Current) = ([.. other.settled], [.. other.gains], other.fitted, other.Current);

    /// <summary>What is served after the matches so far; nothing before there are enough.</summary>
    public LiveCalibrationFit? Current { get; private set; }

    private Calibration fitted = Calibration.Identity;

    /// <summary>What a league's settled forecasts lead to.</summary>
    /// <param name="forecasts">In any order.</param>
    public static LiveCalibrationFit? Follow(IEnumerable<SettledForecast> forecasts) => new FollowedLeague().Follow(forecasts);

    /// <summary>One that goes on from here by itself.</summary>
    public LiveCalibrator Copy() => new(this);

    /// <summary>Takes in a day's matches, later than all before: first as a trial of the calibration that was there, then to fit the next.</summary>
    public void Add(IReadOnlyList<SettledForecast> day)
    {
        gains.AddRange(day.Select(match => Math.Log(fitted.Apply(match.Raw)[match.Outcome]) - Math.Log(Math.Max(match.Raw[match.Outcome], Calibration.LeastProbability))));
        settled.AddRange(day);
        if (settled.Count < LeastSamples)
        {
            // No calibration was on trial yet.
            gains.Clear();
            return;
        }

        var since = settled[^1].KickoffAt - Window;
        var inWindow = settled.Count - settled.FindIndex(forecast => forecast.KickoffAt > since);
        var samples = settled[^Math.Max(inWindow, LeastSamples)..];
        fitted = CalibrationFitter.Fit(
            [.. samples.SelectMany(forecast => Logs(forecast.Raw))], [.. samples.Select(forecast => (int)forecast.Outcome)], PriorMatches);
        var gain = Estimate.OfMean(gains.TakeLast(LongestRecord).ToArray());
        var served = gain.Count >= LeastRecord && gain.Mean > LeastT * gain.StandardError ? fitted : Calibration.Identity;
        Current = Describe(samples, inWindow < LeastSamples, served, gain);
    }

    private static LiveCalibrationFit Describe(List<SettledForecast> samples, bool isWidened, Calibration served, Estimate gain)
    {
        var scorer = new ForecastScorer();
        var confidence = 0.0;
        foreach (var sample in samples)
        {
            var calibrated = served.Apply(sample.Raw);
            scorer.Add(calibrated, sample.Outcome);
            confidence += Math.Max(calibrated.Home, Math.Max(calibrated.Draw, calibrated.Away)) / samples.Count;
        }

        return new LiveCalibrationFit
        {
            Served = served,
            Samples = samples.Count,
            From = samples[0].KickoffAt,
            To = samples[^1].KickoffAt,
            IsWidened = isWidened,
            Gain = gain,
            Brier = scorer.Score.BrierScore,
            Accuracy = scorer.Score.Accuracy,
            AverageConfidence = confidence,
        };
    }

    private static double[] Logs(Domain.Odds.ProbabilityTriple raw) => [Log(raw.Home), Log(raw.Draw), Log(raw.Away)];

    private static double Log(double probability) => Math.Log(Math.Max(probability, Calibration.LeastProbability));
}
