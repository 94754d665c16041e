using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>
/// The tree members with fixed parameters; what a search finds takes their place. What is left to learn beside the price is tiny, so all are slow, small and
/// strongly regularised. Chosen on the seasons 2016/17 to 2021/22, each trained on those before: docs/adr/017-tree-members.md.
/// </summary>
public static class FixedLearners
{
    /// <summary>The expected move of the price beyond what the linear member expects: two outputs by squared error.</summary>
    public static IReadOnlyList<IRegressionLearner> LineMove { get; } =
    [
        new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 40, Leaves = 32, MinLeafRows = 50, ColumnFraction = 0.5 }),
        new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 200, Eta = 0.03, MaxDepth = 4, MinChildWeight = 100, Lambda = 50 }),
        new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 250, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50 }),
        new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 120, LearningRate = 0.04, Leaves = 8, MinLeafRows = 100, ColumnFraction = 0.4 }),
        new LightGbmLearner("extra_trees", new LightGbmOptions { Rounds = 300, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50, ColumnFraction = 0.5, ExtraTrees = true }),
    ];

    /// <summary>The forecast without prices, beyond what its logit says.</summary>
    public static ISoftLabelLearner Fundamental { get; } =
        new LightGbmLearner("fundamental_trees", new LightGbmOptions { Rounds = 120, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50 });
}
