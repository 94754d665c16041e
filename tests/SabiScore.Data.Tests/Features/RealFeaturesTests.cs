using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Tests.Features;

/// <summary>What the catalog promises of real data: that features vary, do not repeat one another, and fill the league views.</summary>
[Collection<HistoryTableCollection>]
public sealed class RealFeaturesTests(HistoryTable history)
{
    private const double Greatest = 0.999;

    [Fact]
    public void Columns_AllMatches_AtLeast220BaseFeaturesVaryAndNoneIsInfinite()
    {
        var columns = Columns();
        Assert.All(columns, (column, place) => Assert.False(Array.Exists(column, double.IsInfinity), FeatureCatalog.All[place].Name));
        var varying = columns.Where((column, place) => FeatureCatalog.All[place].LeagueCode is null && Varies(column)).Count();
        Assert.InRange(varying, history.IsReal ? 340 : 220, FeatureCatalog.Count);
    }

    [Fact]
    public void Columns_AllMatches_NoTwoCorrelateAbove999()
    {
        // A rough correlation over the matches that both know (means of all that each knows) finds the pairs that are worth computing exactly.
        var columns = Columns();
        var standardised = columns.AsParallel().AsOrdered().Select(Standardised).ToArray();
        var squares = Array.ConvertAll(standardised, column => Array.ConvertAll(column, value => value * value));
        var known = Array.ConvertAll(columns, column => Array.ConvertAll(column, value => double.IsNaN(value) ? 0f : 1f));
        var same = new List<string>();
        var gate = new Lock();
        Parallel.For(0, columns.Length, first =>
        {
            for (var second = 0; second < first; second++)
            {
                var spread = Dot(squares[first], known[second]) * Dot(squares[second], known[first]);
                if (Math.Abs(Dot(standardised[first], standardised[second])) > 0.9 * Math.Sqrt(spread) && Math.Abs(Correlation(columns[first], columns[second])) > Greatest)
                {
                    lock (gate)
                    {
                        same.Add($"{FeatureCatalog.All[first].Name} and {FeatureCatalog.All[second].Name}");
                    }
                }
            }
        });
        Assert.Empty(same);
    }

    [Fact]
    public void LeagueViews_AllMatches_AreFilledAsPromised()
    {
        foreach (var (league, least) in (ReadOnlySpan<(League, int)>)[(League.Championship, 45), (League.Eredivisie, 40)])
        {
            var view = LeagueView.All.Single(view => view.League == league);
            var rows = Enumerable.Range(0, history.Table.Matches.Count).Where(row => history.Table.Matches[row].Fixture.League == league).ToList();
            var filled = view.Groups.SelectMany(group => group.Features).Count(name => rows.Exists(row => !double.IsNaN(history.Table.Row(row)[FeatureCatalog.IndexOf(name)])));
            Assert.InRange(filled, least, view.Count);
        }
    }

    [Fact]
    public void Load_CheckpointOfAllMatches_FillsTheSameVector()
    {
        var last = history.Table.Matches[^1].Fixture;
        var next = new UpcomingMatch(last with { Date = last.Date.AddDays(3) }, history.Table.Matches[^1].Opening);
        using var stream = new MemoryStream();
        history.Table.History.Save(last.League, stream);
        stream.Position = 0;
        var restored = new MatchHistory();
        restored.Load(stream);
        var (expected, actual) = (new double[FeatureCatalog.Count], new double[FeatureCatalog.Count]);
        history.Table.History.Fill(next, expected);
        restored.Fill(next, actual);
        Assert.Equal(expected, actual);
        Assert.InRange(stream.Length, 1, 2_000_000);
    }

    private double[][] Columns()
    {
        var columns = new double[FeatureCatalog.Count][];
        for (var place = 0; place < columns.Length; place++)
        {
            columns[place] = new double[history.Table.Matches.Count];
        }

        for (var row = 0; row < history.Table.Matches.Count; row++)
        {
            var values = history.Table.Row(row);
            for (var place = 0; place < values.Length; place++)
            {
                columns[place][row] = values[place];
            }
        }

        return columns;
    }

    private static bool Varies(double[] column)
    {
        var known = column.Where(value => !double.IsNaN(value)).ToList();
        return known.Count > 0 && known.Max() > known.Min();
    }

    private static float[] Standardised(double[] column)
    {
        var known = column.Where(value => !double.IsNaN(value)).ToList();
        var mean = known.Count == 0 ? 0 : known.Average();
        var scale = Math.Sqrt(known.Sum(value => (value - mean) * (value - mean))) + 1e-12;
        return Array.ConvertAll(column, value => double.IsNaN(value) ? 0f : (float)((value - mean) / scale));
    }

    private static float Dot(float[] first, float[] second) => System.Numerics.Tensors.TensorPrimitives.Dot<float>(first, second);

    private static double Correlation(double[] first, double[] second)
    {
        double count = 0, sumFirst = 0, sumSecond = 0, squaresFirst = 0, squaresSecond = 0, products = 0;
        for (var row = 0; row < first.Length; row++)
        {
            var (x, y) = (first[row], second[row]);
            if (!double.IsNaN(x + y))
            {
                (count, sumFirst, sumSecond) = (count + 1, sumFirst + x, sumSecond + y);
                (squaresFirst, squaresSecond, products) = (squaresFirst + (x * x), squaresSecond + (y * y), products + (x * y));
            }
        }

        var (spreadFirst, spreadSecond) = (squaresFirst - (sumFirst * sumFirst / count), squaresSecond - (sumSecond * sumSecond / count));
        return (products - (sumFirst * sumSecond / count)) / Math.Sqrt(spreadFirst * spreadSecond);
    }
}
