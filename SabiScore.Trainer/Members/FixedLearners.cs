using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>
/// The tree members with fixed parameters. What is left to learn beside the price is tiny, so all are slow, small and strongly regularised; what a
/// search finds takes their place. Chosen on the seasons 2019/20 to 2021/22, trained on those before: the results in a soft label are mostly noise to
/// trees, and with .85 or more of the label from past closing prices every one of them came nearer to the closing price than with .7.
/// </summary>
public static class FixedLearners
{
    /// <summary>Residual members: trees with three outputs, on soft labels from the log of the fair opening probabilities.</summary>
    public static IReadOnlyList<ISoftLabelLearner> Residual { get; } =
    [
        new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 40, Leaves = 16, MinLeafRows = 200, ColumnFraction = 0.3 }),
        new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 80, Eta = 0.03, MaxDepth = 3, MinChildWeight = 60, Lambda = 150 }),
        new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 100, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 300, LambdaL2 = 300 }),
        new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 40, LearningRate = 0.04, Leaves = 8, MinLeafRows = 200, ColumnFraction = 0.3 }),
        new LightGbmLearner("extra_trees", new LightGbmOptions { Rounds = 120, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 200, LambdaL2 = 100, ExtraTrees = true }),
    ];

    /// <summary>The expected move of the price: two outputs by squared error.</summary>
    public static IRegressionLearner LineMove { get; } =
        new LightGbmLearner("line_move_trees", new LightGbmOptions { Rounds = 250, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50 });

    /// <summary>The forecast without prices: results as labels, the league's base rates as offsets.</summary>
    public static ISoftLabelLearner Fundamental { get; } =
        new LightGbmLearner("fundamental_trees", new LightGbmOptions { Rounds = 250, LearningRate = 0.03, Leaves = 8, MaxDepth = 3, MinLeafRows = 50, LambdaL2 = 10 });
}
