using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>
/// The specification's search spaces in the libraries' own parameters; docs/search.md has them as a table. Ranges reach further where what is left to
/// learn beside the price wants it: less rounds, larger leaves, fewer columns, a penalty on leaf values.
/// </summary>
internal static class TunableMembers
{
    // FastTree sums up every column that a tree may use at every split, whichever the split may use: trees of all columns take three times as long.
    private const double TreeColumns = 0.3;

    public static IReadOnlyList<TunableMember> All { get; } = [RandomForest(), XGBoost(), LightGbm("lightgbm", extra: false), LightGbm("extra_trees", extra: true), GradientBoosting()];

    private static TunableMember RandomForest()
    {
        var space = new SearchSpace().Whole("trees", 40, 300).Whole("depth", 3, 10).Whole("split", 5, 20).LogWhole("leaf", 10, 500).Choice("columns", "sqrt", "log2", "0.3");
        return Tpe("random_forest", space, candidate => new RandomForestLearner("random_forest", new FastTreeOptions
        {
            Trees = candidate.Whole("trees"),
            Leaves = 1 << candidate.Whole("depth"),
            // A node that may split holds at least two leaves.
            MinLeafRows = Math.Max(candidate.Whole("leaf"), (candidate.Whole("split") + 1) / 2),
            ColumnFraction = TreeColumns,
            // Of all columns, not of the tree's.
            ColumnFractionPerSplit = candidate.Choice("columns") switch
            {
                "sqrt" => 1 / (TreeColumns * Math.Sqrt(ColumnNames.MarketTrees.Count)),
                "log2" => Math.Log2(ColumnNames.MarketTrees.Count) / (TreeColumns * ColumnNames.MarketTrees.Count),
                _ => 1,
            },
        }));
    }

    private static TunableMember XGBoost()
    {
        var space = new SearchSpace().Whole("trees", 40, 300).Whole("depth", 2, 8).LogUniform("rate", 0.01, 0.1).Uniform("subsample", 0.5, 1).Uniform("columns", 0.2, 1)
            .Uniform("gamma", 0, 0.5).LogUniform("child_weight", 1, 200).LogUniform("lambda", 1, 1000);
        return Tpe("xgboost", space, candidate => new XGBoostLearner("xgboost", new XGBoostOptions
        {
            Rounds = candidate.Whole("trees"),
            MaxDepth = candidate.Whole("depth"),
            Eta = candidate.Number("rate"),
            RowFraction = candidate.Number("subsample"),
            ColumnFraction = candidate.Number("columns"),
            Gamma = candidate.Number("gamma"),
            MinChildWeight = candidate.Number("child_weight"),
            Lambda = candidate.Number("lambda"),
        }));
    }

    private static TunableMember LightGbm(string name, bool extra)
    {
        var space = new SearchSpace().Whole("trees", 40, 300).Whole("depth", 2, 10).LogUniform("rate", 0.01, 0.1).LogWhole("leaves", 4, 60).Uniform("subsample", 0.5, 1)
            .Uniform("columns", 0.2, 1).LogWhole("leaf", 10, 1000).LogUniform("lambda", 1, 1000);
        return Tpe(name, space, candidate => new LightGbmLearner(name, new LightGbmOptions
        {
            Rounds = candidate.Whole("trees"),
            MaxDepth = candidate.Whole("depth"),
            LearningRate = candidate.Number("rate"),
            Leaves = candidate.Whole("leaves"),
            RowFraction = candidate.Number("subsample"),
            ColumnFraction = candidate.Number("columns"),
            MinLeafRows = candidate.Whole("leaf"),
            LambdaL2 = candidate.Number("lambda"),
            ExtraTrees = extra,
        }));
    }

    private static TunableMember GradientBoosting()
    {
        var space = new SearchSpace().Whole("trees", 40, 300).Uniform("rate", 0.01, 0.1).Whole("leaves", 4, 32).Whole("leaf", 10, 400);
        double[][] grid = [[40, 80, 150], [0.02, 0.04, 0.08], [4, 8, 16, 32], [50, 200, 400]];
        return new TunableMember("gradient_boosting", space, seed => new GridSampler(space, grid, seed), candidate => new GradientBoostingLearner("gradient_boosting", new FastTreeOptions
        {
            Trees = candidate.Whole("trees"),
            LearningRate = candidate.Number("rate"),
            Leaves = candidate.Whole("leaves"),
            MinLeafRows = candidate.Whole("leaf"),
        }));
    }

    private static TunableMember Tpe(string name, SearchSpace space, Func<Candidate, IRegressionLearner> learner) => new(name, space, seed => new TpeSampler(space, seed), learner);
}
