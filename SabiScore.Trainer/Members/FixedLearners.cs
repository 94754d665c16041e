using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>The tree members: with fixed parameters, or with those that a recipe brings.</summary>
public static class FixedLearners
{
    /// <summary>Residual members: trees with three outputs, on soft labels from the log of the fair opening probabilities.</summary>
    public static IReadOnlyList<ISoftLabelLearner> Residual { get; } = ResidualOf(new TreeParameters());

    /// <summary>The expected move of the price: two outputs by squared error.</summary>
    public static IRegressionLearner LineMove { get; } = LineMoveOf(new TreeParameters());

    /// <summary>The forecast without prices: results as labels, the league's base rates as offsets.</summary>
    public static ISoftLabelLearner Fundamental { get; } = FundamentalOf(new TreeParameters());

    public static IReadOnlyList<ISoftLabelLearner> ResidualOf(TreeParameters parameters) =>
    [
        new RandomForestLearner("random_forest", parameters.RandomForest),
        new XGBoostLearner("xgboost", parameters.XGBoost),
        new LightGbmLearner("lightgbm", parameters.LightGbm),
        new GradientBoostingLearner("gradient_boosting", parameters.GradientBoosting),
        new LightGbmLearner("extra_trees", parameters.ExtraTrees),
    ];

    public static IRegressionLearner LineMoveOf(TreeParameters parameters) => new LightGbmLearner("line_move_trees", parameters.LineMove);

    public static ISoftLabelLearner FundamentalOf(TreeParameters parameters) => new LightGbmLearner("fundamental_trees", parameters.Fundamental);
}
