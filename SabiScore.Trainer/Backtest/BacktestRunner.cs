using SabiScore.Data.Sources;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Backtest;

/// <summary>Walks forward: each season is forecast by a model of what was known before its first match.</summary>
internal static class BacktestRunner
{
    public static BacktestRun Run(
        MatchSet set, FeatureTable table, IReadOnlyList<Season> seasons, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var trainer = new ForecastTrainer(TrainingData.Of(table), options, progress);
        var models = seasons.Order().Select(season => (season, Trained: trainer.TrainBefore(season, cancellationToken))).ToList();
        var bySeason = models.ToDictionary(entry => entry.season, entry => entry.Trained.Model);
        var matches = new List<BacktestMatch>();
        for (var row = 0; row < table.Matches.Count; row++)
        {
            var match = table.Matches[row];
            if (bySeason.TryGetValue(match.Fixture.Season, out var model))
            {
                var forecast = model.Evaluate(table.Row(row), match.Fixture.League, withMembers: true);
                matches.Add(new BacktestMatch(match, set.Names[row].Home, set.Names[row].Away, forecast, model.Version));
            }
        }

        return new BacktestRun(matches, models);
    }
}
