using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>
/// Parameters of the tree members; the defaults are the fixed ones. What is left to learn beside the price is tiny, so all are slow, small and strongly regularised.
/// Chosen on the seasons 2019/20 to 2021/22, trained on those before: the results in a soft label are mostly noise to trees, and with .85 or more of the
/// label from past closing prices every one of them came nearer to the closing price than with .7.
/// </summary>
public sealed record TreeParameters
{
    public FastTreeOptions RandomForest { get; init; } = new() { Trees = 40, Leaves = 16, MinLeafRows = 200, ColumnFraction = 0.3 };

    public XGBoostOptions XGBoost { get; init; } = new() { Rounds = 80, Eta = 0.03, MaxDepth = 3, MinChildWeight = 60, Lambda = 150 };

    public LightGbmOptions LightGbm { get; init; } = new() { Rounds = 100, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 300, LambdaL2 = 300 };

    public FastTreeOptions GradientBoosting { get; init; } = new() { Trees = 40, LearningRate = 0.04, Leaves = 8, MinLeafRows = 200, ColumnFraction = 0.3 };

    public LightGbmOptions ExtraTrees { get; init; } = new() { Rounds = 120, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 200, LambdaL2 = 100, ExtraTrees = true };

    /// <summary>The expected move of the price: two outputs by squared error.</summary>
    public LightGbmOptions LineMove { get; init; } = new() { Rounds = 250, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50 };

    /// <summary>The forecast without prices: results as labels, the league's base rates as offsets.</summary>
    public LightGbmOptions Fundamental { get; init; } = new() { Rounds = 250, LearningRate = 0.03, Leaves = 8, MaxDepth = 3, MinLeafRows = 50, LambdaL2 = 10 };
}
