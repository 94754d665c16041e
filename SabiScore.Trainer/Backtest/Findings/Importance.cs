using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>
/// Permutation importance (Breiman 2001) by group of features, on a sample of the matches forecast. The opening price, on which the published
/// forecast stands, is a group of its own.
/// </summary>
internal static class Importance
{
    private const int MostMatches = 1000;
    private const string OpeningPrice = "opening price";

    public static IReadOnlyList<ImportanceRow> Of(FeatureTable table, BacktestRun run, int seed)
    {
        var random = new Random(seed);
        var sample = run.Matches.Where(match => match.Forecast.MarketAware).ToArray();
        random.Shuffle(sample);
        sample = sample[..Math.Min(MostMatches, sample.Length)];
        var partners = sample.Select(match => sample.Where(other => other.Match.Fixture.League == match.Match.Fixture.League).ToArray())
            .Select(choices => choices[random.Next(choices.Length)].Row).ToArray();
        var models = run.Models.Select(model => model.Trained.Model).DistinctBy(model => model.Version).ToDictionary(model => model.Version, StringComparer.Ordinal);
        return
        [
            .. FeatureCatalog.All.Index().GroupBy(entry => Group(entry.Item), entry => entry.Index)
                .Select(group => Row(group.Key, [.. group], table, sample, partners, models))
                .OrderByDescending(row => row.Shift).ThenBy(row => row.Group, StringComparer.Ordinal),
        ];
    }

    private static string Group(FeatureDefinition feature) => feature.Name is "opening_home" or "opening_draw" or "opening_away" ? OpeningPrice : feature.Group;

    private static ImportanceRow Row(
        string group, int[] columns, FeatureTable table, BacktestMatch[] sample, int[] partners, Dictionary<string, ForecastModel> models)
    {
        double shift = 0, fundamental = 0, loss = 0;
        foreach (var (match, partner) in sample.Zip(partners))
        {
            var features = table.Row(match.Row).ToArray();
            foreach (var column in columns)
            {
                features[column] = table.Row(partner)[column];
            }

            var (was, outcome) = (match.Forecast, match.Match.Result.Outcome);
            var now = models[match.ModelVersion].Evaluate(features, match.Match.Fixture.League);
            shift += Distance(was.Published, now.Published);
            fundamental += Distance(was.Fundamental, now.Fundamental);
            loss += RankedProbabilityScore.Of(now.Published, outcome) - RankedProbabilityScore.Of(was.Published, outcome);
        }

        return new ImportanceRow(group, columns.Length, shift / sample.Length, fundamental / sample.Length, loss / sample.Length);
    }

    private static double Distance(ProbabilityTriple one, ProbabilityTriple other) =>
        (Math.Abs(one.Home - other.Home) + Math.Abs(one.Draw - other.Draw) + Math.Abs(one.Away - other.Away)) / 3;
}
