using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Linear;
using SabiScore.Trainer.Search;
using SabiScore.Trainer.Tests.Recipe;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Tests.Search;

/// <summary>Two learners to tune on one league: what is known before its last season, and the season; every eighth column.</summary>
internal static class TuningTasks
{
    private static readonly Lazy<MemberFold> Lazily = new(Read);

    /// <summary>Ridge regression of what the linear line move leaves over.</summary>
    public static (SearchSpace Space, Func<Candidate, double> Loss) Ridge()
    {
        var fold = Lazily.Value;
        var columns = new Columns(fold);
        int[] learned = [.. Enumerable.Range(0, fold.Task.Features.Rows)];
        int[] scored = [.. Enumerable.Range(learned.Length, fold.Scored.Features.Rows)];
        var scaling = Standardisation.Of(columns, learned);
        var (design, held) = (scaling.Design(columns, learned), scaling.Design(columns, scored));
        var (targets, truth) = (fold.Task.Targets, LeftOver(fold.Scored));
        var space = new SearchSpace().LogUniform("ridge", 1e-2, 1e6).LogUniform("intercept_ridge", 1e-2, 1e6).LogUniform("half_life", 50, 20_000).LogUniform("cut", 0.01, 1);
        return (space, candidate =>
        {
            var weights = Array.ConvertAll(learned, row => Math.Pow(0.5, (learned.Length - row) / candidate.Number("half_life")));
            var cut = candidate.Number("cut");
            var solution = RidgeRegression.Fit(
                design, Array.ConvertAll(targets, value => Math.Clamp(value, -cut, cut)), 2, weights, candidate.Number("ridge"), candidate.Number("intercept_ridge"), threads: 1);
            var sum = 0.0;
            for (var i = 0; i < held.Rows; i++)
            {
                for (var k = 0; k < 2; k++)
                {
                    sum += Math.Pow(System.Numerics.Tensors.TensorPrimitives.Dot<double>(held.Whole(i), solution[k]) - truth[(2 * i) + k], 2);
                }
            }

            return sum / held.Rows;
        }
        );
    }

    /// <summary>LightGBM's trees on what the linear line move leaves over, in the product's own search space, with a tenth of its rounds.</summary>
    public static (SearchSpace Space, Func<Candidate, double> Loss) LightGbm(LightGbmBins bins)
    {
        var fold = Lazily.Value;
        var member = TunableMembers.All.Single(member => member.Name == "lightgbm");
        return (member.Space, candidate =>
        {
            var fewer = candidate with { Values = [Math.Ceiling(candidate.Values[0] / 10), .. candidate.Values.Skip(1)] };
            return fold.Loss(member.Learner(fewer).Fit(fold.Task, new LearnerRun { Seed = 1, Threads = 1, Bins = bins }, TestContext.Current.CancellationToken));
        }
        );
    }

    private static MemberFold Read()
    {
        var folder = Directory.CreateTempSubdirectory("sabiscore-tuning-");
        try
        {
            if (RealData.IsThere())
            {
                foreach (var file in Directory.EnumerateFiles(RealData.FootballData!, "E0_*.csv").Where(file => string.CompareOrdinal(Path.GetFileNameWithoutExtension(file), "E0_1617") >= 0))
                {
                    File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
                }
            }
            else
            {
                GeneratedSeasons.Write(folder.FullName, firstSeason: 2016, seasons: 9, [League.PremierLeague]);
            }

            var data = GeneratedTraining.Data(SeasonFiles.Read(folder.FullName).Matches);
            var fold = MemberFolds.Of(data, null, GeneratedTraining.Quick with { ValidationSeasons = 1 }, TestContext.Current.CancellationToken).All.Single();
            return fold with { Task = fold.Task with { Features = Fewer(fold.Task.Features) }, Scored = fold.Scored with { Features = Fewer(fold.Scored.Features) } };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FeatureMatrix Fewer(FeatureMatrix all)
    {
        int[] columns = [.. Enumerable.Range(0, all.Columns).Where(column => column % 8 == 0)];
        return new FeatureMatrix(all.Rows, columns.Length, [.. Enumerable.Range(0, all.Rows).SelectMany(row => columns.Select(column => all.Values[(row * all.Columns) + column]))]);
    }

    private static double[] LeftOver(SoftLabelTask task)
    {
        var targets = new double[2 * task.Features.Rows];
        for (var row = 0; row < task.Features.Rows; row++)
        {
            (targets[2 * row], targets[(2 * row) + 1]) = LineMoveTarget.Of(task.Offsets.AsSpan(3 * row, 3), task.Labels.AsSpan(3 * row, 3));
        }

        return targets;
    }

    private sealed class Columns(MemberFold fold) : ColumnSource
    {
        public override int Count => fold.Task.Features.Columns;

        public override void Read(int row, Span<double> values)
        {
            var from = row < fold.Task.Features.Rows ? fold.Task.Features.Row(row) : fold.Scored.Features.Row(row - fold.Task.Features.Rows);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = from[i];
            }
        }
    }
}
