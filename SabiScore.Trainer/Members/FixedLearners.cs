using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>The tree members: with fixed parameters, or with those that a recipe brings.</summary>
public static class FixedLearners
{
    /// <summary>The expected move of the price beyond what the linear member expects: two outputs by squared error.</summary>
    public static IReadOnlyList<IRegressionLearner> LineMove { get; } = LineMoveOf(new TreeParameters());

    public static IReadOnlyList<IRegressionLearner> LineMoveOf(TreeParameters parameters) =>
    [
        new RandomForestLearner("random_forest", parameters.RandomForest),
        new XGBoostLearner("xgboost", parameters.XGBoost),
        new LightGbmLearner("lightgbm", parameters.LightGbm),
        new GradientBoostingLearner("gradient_boosting", parameters.GradientBoosting),
        new LightGbmLearner("extra_trees", parameters.ExtraTrees),
    ];

    /// <summary>The forecast without prices, beyond what its logit says.</summary>
    public static ISoftLabelLearner FundamentalOf(TreeParameters parameters) => new LightGbmLearner("fundamental_trees", parameters.Fundamental);
}
