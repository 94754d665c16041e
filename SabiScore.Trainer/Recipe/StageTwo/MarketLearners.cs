using SabiScore.Trainer.Recipe.StageOne;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>The members that a training fits, in the model's order.</summary>
internal static class MarketLearners
{
    public static IEnumerable<IMarketLearner> For(TrainingOptions options)
    {
        IMarketLearner[] linear = [new ResidualSoftmaxLearner(), new LineMoveLearner()];
        return linear.Where(learner => options.Includes(learner.Name));
    }

    public static IEnumerable<IFundamentalLearner> WithoutPrices(TrainingOptions options) => [];
}
