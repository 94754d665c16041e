using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe.Columns;

namespace SabiScore.Trainer.Recipe.Data;

/// <summary>What is wrong with the data of a league, in words; the rest goes on.</summary>
internal static class DataCheck
{
    private const int LeastMatches = 100;
    private const int LeastInAll = 200;
    private const int MostNamed = 12;

    /// <exception cref="TrainingImpossibleException">All leagues together are not enough.</exception>
    public static IReadOnlyList<string> Of(TrainingData data, int rows)
    {
        var outcomes = new int[League.All.Count, 3];
        var (priced, closed) = (new int[League.All.Count], new int[League.All.Count]);
        for (var row = 0; row < rows; row++)
        {
            var league = data.League(row).Index;
            outcomes[league, (int)data.Outcome(row)]++;
            priced[league] += data.Priced(row) ? 1 : 0;
            closed[league] += data.Closed(row) ? 1 : 0;
        }

        if (rows < LeastInAll)
        {
            throw new TrainingImpossibleException($"{rows} played matches before the cutoff; a model needs at least {LeastInAll}.");
        }

        if (Enum.GetValues<Outcome>().FirstOrDefault(outcome => League.All.All(league => outcomes[league.Index, (int)outcome] == 0), (Outcome)(-1)) is var never && (int)never >= 0)
        {
            throw new TrainingImpossibleException($"None of the {rows} played matches ended as {never}; there is nothing to learn from.");
        }

        return
        [
            .. League.All.SelectMany(league => Notes(league, [outcomes[league.Index, 0], outcomes[league.Index, 1], outcomes[league.Index, 2]], priced[league.Index], closed[league.Index])),
            .. EmptyColumns(data, rows),
        ];
    }

    private static IEnumerable<string> EmptyColumns(TrainingData data, int rows)
    {
        var columns = ColumnPlan.Standard.IndicesOf(ColumnNames.Features);
        var known = new bool[League.All.Count, columns.Length];
        for (var row = 0; row < rows; row++)
        {
            var league = data.League(row).Index;
            var features = data.Table.Row(row);
            for (var i = 0; i < columns.Length; i++)
            {
                known[league, i] |= !double.IsNaN(features[columns[i]]);
            }
        }

        League[] played = [.. Enumerable.Range(0, rows).Select(data.League).Distinct().OrderBy(league => league.Index)];
        foreach (var league in played)
        {
            string[] empty = [.. columns.Index().Where(column => !known[league.Index, column.Index]).Select(column => FeatureCatalog.All[column.Item])
                .Where(feature => feature.LeagueCode is null || feature.LeagueCode == league.Code).Select(feature => feature.Name)];
            if (empty.Length > 0)
            {
                yield return $"{league.Code}: in none of its matches known, and so of no effect: {string.Join(", ", empty.Take(MostNamed))}{(empty.Length > MostNamed ? $" and {empty.Length - MostNamed} more" : "")}.";
            }
        }
    }

    private static IEnumerable<string> Notes(League league, int[] outcomes, int priced, int closed)
    {
        var matches = outcomes.Sum();
        if (matches == 0)
        {
            yield return $"{league.Code}: no matches; forecast as the leagues together.";
            yield break;
        }

        if (matches < LeastMatches)
        {
            yield return $"{league.Code}: only {matches} matches; weights are those of the leagues together.";
        }

        if (outcomes.Any(count => count == 0))
        {
            yield return $"{league.Code}: {outcomes.Count(count => count > 0)} of 3 outcomes in {matches} matches; its results teach nothing about the others.";
        }

        if (priced == 0)
        {
            yield return $"{league.Code}: no opening prices; its forecasts are without bookmakers.";
        }
        else if (closed == 0)
        {
            yield return $"{league.Code}: no closing prices; labels are results alone.";
        }
    }
}
