using SabiScore.Data.Sources;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Backtest;

/// <summary>Walks forward: each season, or each month of it, is forecast by a model of what was known before its first match.</summary>
internal static class BacktestRunner
{
    public static BacktestRun Run(
        MatchSet set, FeatureTable table, IReadOnlyList<Season> seasons, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken) =>
        Run(set, table, seasons, Refit.Yearly, options, progress, cancellationToken);

    public static BacktestRun Run(
        MatchSet set,
        FeatureTable table,
        IReadOnlyList<Season> seasons,
        Refit refit,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken)
    {
        var trainer = new ForecastTrainer(TrainingData.Of(table), options, progress);
        List<BacktestModel> models =
        [
            .. Starts(table, seasons, refit).Select(start => new BacktestModel(
                start.Season,
                start.From,
                refit == Refit.Yearly ? trainer.TrainBefore(start.Season, cancellationToken) : trainer.Train(start.From, cancellationToken))),
        ];
        var matches = new List<BacktestMatch>();
        for (var row = 0; row < table.Matches.Count; row++)
        {
            var match = table.Matches[row];
            if (models.FindLast(entry => entry.Season == match.Fixture.Season && entry.From <= match.Fixture.Date) is { } chosen)
            {
                var model = chosen.Trained.Model;
                var forecast = model.Evaluate(table.Row(row), match.Fixture.League, withMembers: true);
                matches.Add(new BacktestMatch(match, set.Names[row].Home, set.Names[row].Away, forecast, model.Version) { Row = row });
            }
        }

        return new BacktestRun(matches, models);
    }

    private static IEnumerable<(Season Season, DateOnly From)> Starts(FeatureTable table, IReadOnlyList<Season> seasons, Refit refit) =>
        from season in seasons.Distinct().Order()
        from period in table.Matches.Where(match => match.Fixture.Season == season)
            .GroupBy(match => refit == Refit.Yearly ? default : (match.Fixture.Date.Year, match.Fixture.Date.Month))
        select (season, period.Min(match => match.Fixture.Date));
}
