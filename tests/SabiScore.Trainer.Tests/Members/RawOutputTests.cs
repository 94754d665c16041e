using Microsoft.ML;
using Microsoft.ML.Data;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Tests.Members;

/// <summary>The flat trees say what the library that grew them says, missing numbers included.</summary>
public sealed class RawOutputTests
{
    private const double Tolerance = 1e-5;

    private static readonly LearnerRun Run = new() { Seed = 11, Threads = 1 };
    private static readonly Lazy<(SoftLabelTask Training, FeatureMatrix Scored)> Matches = new(LearnerData.Matches);

    public static TheoryData<bool> Sources => [true, false];

    [Theory]
    [MemberData(nameof(Sources))]
    public void LightGbm_FlatTrees_EqualRawOutput(bool matches)
    {
        var (training, scored) = Data(matches);
        foreach (var extraTrees in (bool[])[false, true])
        {
            var learner = new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 40, Leaves = 31, MaxDepth = 7, MinLeafRows = 10, LambdaL2 = 0, LearningRate = 0.3, ExtraTrees = extraTrees });
            using var booster = learner.Grow(training, Run, TestContext.Current.CancellationToken);

            Same(LightGbmLearner.Convert(booster, 3), scored, booster.PredictRaw(scored, 3));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void XGBoost_FlatTrees_EqualRawOutput(bool matches)
    {
        var (training, scored) = Data(matches);
        var learner = new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 40, MaxDepth = 6, MinChildWeight = 2, Lambda = 1, Eta = 0.3 });
        if (learner.Unavailable is not null)
        {
            Assert.Throws<LearnerException>(() => learner.Fit(training, Run, TestContext.Current.CancellationToken));
            return;
        }

        using var booster = learner.Grow(training, Run, TestContext.Current.CancellationToken);
        using var matrix = XGBoostMatrix.Create(scored, 1);
        var raw = new float[3 * scored.Rows];
        booster.PredictRaw(matrix, raw);

        Same(XGBoostJson.Read(booster.ToJson(), 3), scored, Array.ConvertAll(raw, value => (double)value));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void FastForest_FlatTrees_EqualRawOutput(bool matches)
    {
        var (training, scored) = Data(matches);
        var learner = new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 30, Leaves = 40, MinLeafRows = 5 });
        var data = new FastTreeData(training.Features);
        using var library = new FastTreeRun(Run.Seed);
        var (responses, weights) = WorkingResponse.Of(training, 0);
        var model = learner.Grow(library, data, responses, weights, Run, TestContext.Current.CancellationToken);
        var builder = new TreeEnsembleBuilder(1);
        FastTreeConversion.AddTo(model.Model.TrainedTreeEnsemble, data.Imputation, builder, 0, 1.0 / model.Model.TrainedTreeEnsemble.Trees.Count);

        Same(builder.Build(), scored, Raw(library.Context, model, new FastTreeData(scored, data.Imputation)));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void FastTree_FlatTrees_EqualRawOutput(bool matches)
    {
        var (training, scored) = Data(matches);
        var learner = new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 30, Leaves = 40, MinLeafRows = 5, LearningRate = 0.3 });
        var data = new FastTreeData(training.Features);
        using var library = new FastTreeRun(Run.Seed);
        var (responses, weights) = WorkingResponse.Of(training, 2);
        var model = learner.Grow(library, data, responses, weights, Run, TestContext.Current.CancellationToken);
        var builder = new TreeEnsembleBuilder(1);
        FastTreeConversion.AddTo(model.Model.TrainedTreeEnsemble, data.Imputation, builder, 0, 1);

        Same(builder.Build(), scored, Raw(library.Context, model, new FastTreeData(scored, data.Imputation)));
    }

    private static (SoftLabelTask Training, FeatureMatrix Scored) Data(bool matches) =>
        matches ? Matches.Value : (LearnerData.Task(4000), LearnerData.Task(1000, seed: 2).Features);

    private static double[] Raw(MLContext context, ITransformer model, FastTreeData scored)
    {
        var view = model.Transform(scored.View(context, new float[scored.Count], new float[scored.Count], TestContext.Current.CancellationToken));
        return [.. view.GetColumn<float>("Score").Select(value => (double)value)];
    }

    private static void Same(TreeEnsemble trees, FeatureMatrix scored, double[] raw)
    {
        Assert.Equal(1000, scored.Rows);
        Assert.True(trees.NodeCount > 10 * trees.TreeCount, $"{trees.NodeCount} nodes in {trees.TreeCount} trees compare nothing.");
        Assert.Contains(scored.Values, float.IsNaN);
        var loaded = SavedAndLoaded(trees, scored.Columns);
        var (outputs, again) = (new double[trees.Outputs], new double[trees.Outputs]);
        var greatest = 0.0;
        for (var row = 0; row < scored.Rows; row++)
        {
            var columns = Array.ConvertAll(scored.Row(row).ToArray(), value => (double)value);
            trees.Evaluate(columns, outputs);
            loaded.Evaluate(columns, again);
            Assert.Equal(outputs, again);
            for (var output = 0; output < outputs.Length; output++)
            {
                greatest = Math.Max(greatest, Math.Abs(outputs[output] - raw[(row * outputs.Length) + output]));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"greatest difference {greatest:G3}");
        Assert.InRange(greatest, 0, Tolerance);
    }

    private static TreeEnsemble SavedAndLoaded(TreeEnsemble trees, int columns)
    {
        var member = ModelMember.FromTrees("trees", trees, map: trees.Outputs == 1 ? [1, 0, -1] : null);
        using var file = new MemoryStream();
        ForecastModel.Create(new ForecastModelParts
        {
            SchemaId = "00000000",
            FeatureNames = [.. Enumerable.Range(0, columns).Select(column => $"column_{column}")],
            OpeningColumns = [0, 1, 2],
            FundamentalMembers = [member],
            FundamentalWeights = [1],
            Blends = [.. League.All.Select(_ => new LeagueBlend(1, []))],
            Calibrations = [.. League.All.Select(_ => Calibration.Identity)],
            Card = new ModelCard { DataFrom = new DateOnly(2014, 8, 1), DataTo = new DateOnly(2025, 5, 25), Matches = 1000, Seed = Run.Seed },
        }).Save(file);
        file.Position = 0;
        return ForecastModel.Load(file, "00000000").Members[0].Trees!;
    }
}
