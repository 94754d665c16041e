using System.Globalization;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Features;

/// <summary>Form, ratings and prices against golden_ratings.csv, which another program computed from the same files.</summary>
[Collection<HistoryTableCollection>]
public sealed class GoldenRatingsTests(HistoryTable history)
{
    private const double Exact = 1e-6;

    // The reference sets the priors of all clubs that start their season on a date; here a match knows of its own two only.
    private const double OfFits = 5e-4;

    [Fact]
    public void Row_EveryGoldenMatch_EqualsTheReference()
    {
        if (RealData.Reference is null || !history.IsReal)
        {
            AssertGeneratedIsRepeatable();
            return;
        }

        var lines = File.ReadAllLines(Path.Combine(RealData.Reference, "golden_ratings.csv"));
        var header = lines[0].Split(',');
        var rows = history.Table.Matches.Select((match, row) => (match.Fixture, row))
            .ToDictionary(pair => (pair.Fixture.League.Code, pair.Fixture.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), pair.Fixture.HomeName), pair => pair.row);
        foreach (var cells in lines.Skip(1).Select(line => line.Split(',')))
        {
            var row = rows[(cells[0], cells[1], cells[2])];
            for (var column = 4; column < header.Length; column++)
            {
                var (expected, actual) = (double.Parse(cells[column], CultureInfo.InvariantCulture), Value(header[column], row));
                var tolerance = header[column].StartsWith("dc_", StringComparison.Ordinal) ? OfFits : Exact;
                Assert.True(Math.Abs(expected - actual) <= tolerance, $"{header[column]} of {cells[2]} on {cells[1]}: {actual}, not {expected}");
            }
        }
    }

    // Without the reference at hand: the same files give the same numbers.
    private void AssertGeneratedIsRepeatable()
    {
        var again = FeatureTable.Build(history.Table.Matches, null, TestContext.Current.CancellationToken);
        Assert.Equal(history.Table.Values, again.Values);
    }

    private double Value(string column, int row)
    {
        double Feature(string name) => history.Table.Row(row)[FeatureCatalog.IndexOf(name)];
        return column switch
        {
            "c1_goals_per_shot_on_target" => Worth(row).OnTarget,
            "c2_goals_per_shot" => Worth(row).Any,
            "handicap_home" or "handicap_draw" or "handicap_away" =>
                Math.Exp(Feature(column.Replace("handicap", "handicap_deviation", StringComparison.Ordinal))) * Feature(column.Replace("handicap", "opening", StringComparison.Ordinal)),
            _ => Feature(column.StartsWith("form_", StringComparison.Ordinal) ? column["form_".Length..] : column),
        };
    }

    private GoalsPerShot Worth(int row)
    {
        var season = history.Table.Matches[row].Fixture.Season.StartYear;
        var totals = default(ShotTotals);
        var all = default(ShotTotals);
        foreach (var match in history.Table.Matches.Where(match => match.Fixture.Season.StartYear < season && match.Fixture.Season.StartYear >= season - ShotTotals.Seasons))
        {
            Add(ref all, match);
            if (match.Fixture.League == history.Table.Matches[row].Fixture.League)
            {
                Add(ref totals, match);
            }
        }

        return ShotTotals.Worth(totals, all);
    }

    private static void Add(ref ShotTotals totals, PlayedMatch match)
    {
        totals.Add(match.Result.HomeGoals, match.Home);
        totals.Add(match.Result.AwayGoals, match.Away);
    }
}
