using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Members;

namespace SabiScore.Trainer.Tests.Members;

/// <summary>Rows to learn from and rows to compare on, with a residual that is known: what a learner should find.</summary>
internal static class LearnerData
{
    internal const int Columns = 12;

    /// <summary>
    /// Numbers of several scales, a fifth of them missing but in the first column, which never is. The true logits are the offsets plus
    /// ± .4 for the sign of column 1 and a draw logit where column 2 is missing.
    /// </summary>
    internal static SoftLabelTask Task(int rows, int seed = 1)
    {
        var random = new Random(seed);
        var (features, offsets, labels) = (Features(rows, random), new double[3 * rows], new double[3 * rows]);
        for (var row = 0; row < rows; row++)
        {
            var strength = random.NextDouble() - 0.5;
            double[] offset = [strength, -0.4, -strength];
            var (one, two) = (features.Row(row)[1], features.Row(row)[2]);
            var shift = float.IsNaN(one) ? 0 : 0.4 * Math.Sign(one);
            double[] truth = [offset[0] + shift, offset[1] + (float.IsNaN(two) ? 0.3 : 0), offset[2] - shift];
            var (p, o) = (Softmax(truth), Softmax(offset));
            for (var k = 0; k < 3; k++)
            {
                (offsets[(3 * row) + k], labels[(3 * row) + k]) = (Math.Log(o[k]), p[k]);
            }
        }

        return new SoftLabelTask { Features = features, Offsets = offsets, Labels = labels, Weights = [.. Enumerable.Range(0, rows).Select(row => 0.5 + (row % 3 * 0.5))] };
    }

    /// <summary>Two targets: the column 1 cut at ± 1, and whether column 2 is missing.</summary>
    internal static RegressionTask Regression(int rows, int seed = 1)
    {
        var features = Features(rows, new Random(seed));
        var targets = new double[2 * rows];
        for (var row = 0; row < rows; row++)
        {
            targets[2 * row] = float.IsNaN(features.Row(row)[1]) ? 0 : Math.Clamp(features.Row(row)[1], -1, 1);
            targets[(2 * row) + 1] = float.IsNaN(features.Row(row)[2]) ? 1 : 0;
        }

        return new RegressionTask { Features = features, Targets = targets, Outputs = 2, Weights = [.. Enumerable.Repeat(1.0, rows)] };
    }

    /// <summary>The features of 1,000 real matches where they are on this machine, of generated ones where not; every third row has further NaNs.</summary>
    internal static (SoftLabelTask Training, FeatureMatrix Scored) Matches()
    {
        var table = Table();
        var (rows, width) = (table.Matches.Count, FeatureCatalog.Count);
        var training = new FeatureMatrix(rows - 1000, width, Array.ConvertAll(table.Values[..((rows - 1000) * width)], value => (float)value));
        var scored = Array.ConvertAll(table.Values[((rows - 1000) * width)..], value => (float)value);
        var random = new Random(3);
        for (var i = 0; i < scored.Length; i++)
        {
            scored[i] = i / width % 3 == 0 && random.Next(4) == 0 ? float.NaN : scored[i];
        }

        var results = new double[3 * training.Rows];
        for (var row = 0; row < training.Rows; row++)
        {
            results[(3 * row) + (int)table.Matches[row].Result.Outcome] = 1;
        }

        return (
            new SoftLabelTask
            {
                Features = training,
                Offsets = [.. Enumerable.Range(0, 3 * training.Rows).Select(i => Math.Log(i % 3 == 0 ? 0.45 : i % 3 == 1 ? 0.26 : 0.29))],
                Labels = results,
                Weights = [.. Enumerable.Repeat(1.0, training.Rows)],
            },
            new FeatureMatrix(1000, width, scored));
    }

    internal static double[] Softmax(double[] logits)
    {
        var powers = Array.ConvertAll(logits, Math.Exp);
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }

    private static FeatureMatrix Features(int rows, Random random)
    {
        double[] scales = [1, 1, 1, 1e-3, 1e3, 0.1, 50, 1, 1, 1, 1, 1];
        var values = new float[rows * Columns];
        for (var i = 0; i < values.Length; i++)
        {
            var column = i % Columns;
            var value = column == 7 ? random.Next(-2, 3) : column == 8 ? Math.Abs(random.NextDouble()) : (random.NextDouble() + random.NextDouble() - 1) * scales[column];
            values[i] = column != 0 && random.Next(5) == 0 ? float.NaN : (float)value;
        }

        return new FeatureMatrix(rows, Columns, values);
    }

    private static FeatureTable Table()
    {
        if (RealData.IsThere(nameof(LearnerData)))
        {
            var all = SeasonFiles.Read(RealData.FootballData!).Matches;
            return FeatureTable.Build([.. all.Where(match => match.Fixture.Season.StartYear >= 2019 && match.Fixture.League.Code is "E0" or "N1")], null, CancellationToken.None);
        }

        var folder = Directory.CreateTempSubdirectory("sabiscore-learners-");
        try
        {
            GeneratedSeasons.Write(folder.FullName, 2018, 5, [Domain.Football.League.PremierLeague, Domain.Football.League.Eredivisie]);
            return FeatureTable.Build(SeasonFiles.Read(folder.FullName).Matches, null, CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
