using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Blending;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe.Calibrating;

/// <summary>A league's calibration, kept only where, fitted on earlier validation seasons, it made later ones better.</summary>
internal static class GuardedCalibration
{
    private const double LeastT = 1.645;

    public static Calibration[] Fit(TrainingData data, Validation validation, IReadOnlyList<LeagueBlend> blends, double priorMatches) =>
        [.. League.All.Select(league => Fit(data, validation, league, blends[league.Index], priorMatches))];

    private static Calibration Fit(TrainingData data, Validation validation, League league, LeagueBlend blend, double priorMatches)
    {
        int[] matches = [.. Enumerable.Range(0, validation.Rows.Length).Where(i => data.League(validation.Rows[i]) == league)];
        var logs = new double[matches.Length * 3];
        int[] outcomes = [.. matches.Select(i => (int)data.Outcome(validation.Rows[i]))];
        for (var i = 0; i < matches.Length; i++)
        {
            var p = logs.AsSpan(i * 3, 3);
            validation.Market.Blend(matches[i], [.. blend.MemberWeights], p);
            foreach (ref var value in p)
            {
                value = Math.Log(value);
            }
        }

        var gains = new List<double>();
        foreach (var season in validation.Seasons.Skip(1))
        {
            int[] earlier = [.. Enumerable.Range(0, matches.Length).Where(i => data.Season(validation.Rows[matches[i]]) < season)];
            int[] own = [.. Enumerable.Range(0, matches.Length).Where(i => data.Season(validation.Rows[matches[i]]) == season)];
            if (earlier.Length == 0)
            {
                continue;
            }

            var calibration = CalibrationFitter.Fit([.. earlier.SelectMany(i => logs[(3 * i)..((3 * i) + 3)])], [.. earlier.Select(i => outcomes[i])], priorMatches);
            foreach (var i in own)
            {
                var before = Domain.Odds.ProbabilityTriple.Softmax(logs[3 * i], logs[(3 * i) + 1], logs[(3 * i) + 2]);
                var outcome = (Outcome)outcomes[i];
                gains.Add(Math.Log(calibration.Apply(before)[outcome]) - Math.Log(before[outcome]));
            }
        }

        var gain = Domain.Evaluation.Estimate.OfMean(gains.ToArray());
        return gain.Mean > LeastT * gain.StandardError ? CalibrationFitter.Fit(logs, outcomes, priorMatches) : Calibration.Identity;
    }
}
