using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.StageOne;
using SabiScore.Trainer.Recipe.Trees;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>The members that a training fits, in the model's order.</summary>
internal static class MarketLearners
{
    public static IEnumerable<IMarketLearner> For(TrainingOptions options)
    {
        IMarketLearner[] linear = [new ResidualSoftmaxLearner(options), new LineMoveLearner(options.Penalties)];
        IMarketLearner[] trees = [.. TunedLearners.LineMove(options.Trees, options.Tuned).Select(learner => new LineMoveTreesLearner(learner))];
        return (options.Quick ? linear : [.. linear, .. trees]).Where(learner => options.Includes(learner.Name));
    }

    public static IEnumerable<IFundamentalLearner> WithoutPrices(TrainingOptions options)
    {
        IFundamentalLearner[] trees = [new FundamentalTreesLearner(FixedLearners.FundamentalOf(options.Trees))];
        return trees.Where(learner => !options.Quick && options.Includes(learner.Name));
    }
}
