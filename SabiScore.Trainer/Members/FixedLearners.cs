using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>
/// The tree members with fixed parameters. What is left to learn beside the price is tiny, so all are slow and strongly regularised; what a search
/// finds takes their place.
/// </summary>
public static class FixedLearners
{
    /// <summary>Residual members: trees with three outputs, on soft labels from the log of the fair opening probabilities.</summary>
    public static IReadOnlyList<ISoftLabelLearner> Residual { get; } =
    [
        new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 40, Leaves = 16, MinLeafRows = 200, ColumnFraction = 0.3 }),
        new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 100, MaxDepth = 3, Eta = 0.03 }),
        new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 100, Leaves = 8, MaxDepth = 4, LearningRate = 0.03 }),
        new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 40, Leaves = 8, LearningRate = 0.04 }),
        new LightGbmLearner("extra_trees", new LightGbmOptions { Rounds = 120, Leaves = 8, MaxDepth = 4, LearningRate = 0.04, ExtraTrees = true }),
    ];

    /// <summary>The expected move of the price: two outputs by squared error.</summary>
    public static IRegressionLearner LineMove { get; } =
        new LightGbmLearner("line_move_trees", new LightGbmOptions { Rounds = 300, Leaves = 12, MaxDepth = 4, LearningRate = 0.02, MinLeafRows = 50, LambdaL2 = 10, RowFraction = 0.6 });

    /// <summary>The forecast without prices: results as labels, the league's base rates as offsets.</summary>
    public static ISoftLabelLearner Fundamental { get; } =
        new LightGbmLearner("fundamental_trees", new LightGbmOptions { Rounds = 250, Leaves = 8, MaxDepth = 3, LearningRate = 0.03, MinLeafRows = 50, LambdaL2 = 10 });
}
