using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Members;

/// <summary>
/// Parameters of the tree members; the defaults are the fixed ones, and what a search finds takes their place. What is left to learn beside the price is tiny, so all
/// are slow, small and strongly regularised. Chosen on the seasons 2016/17 to 2021/22, each trained on those before: docs/adr/017-tree-members.md.
/// </summary>
public sealed record TreeParameters
{
    public FastTreeOptions RandomForest { get; init; } = new() { Trees = 40, Leaves = 32, MinLeafRows = 50, ColumnFraction = 0.5 };

    public XGBoostOptions XGBoost { get; init; } = new() { Rounds = 200, Eta = 0.03, MaxDepth = 4, MinChildWeight = 100, Lambda = 50 };

    public LightGbmOptions LightGbm { get; init; } = new() { Rounds = 250, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50 };

    public FastTreeOptions GradientBoosting { get; init; } = new() { Trees = 120, LearningRate = 0.04, Leaves = 8, MinLeafRows = 100, ColumnFraction = 0.4 };

    public LightGbmOptions ExtraTrees { get; init; } =
        new() { Rounds = 300, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50, ColumnFraction = 0.5, ExtraTrees = true };

    /// <summary>The forecast without prices, beyond what its logit says.</summary>
    public LightGbmOptions Fundamental { get; init; } = new() { Rounds = 120, LearningRate = 0.03, Leaves = 8, MaxDepth = 4, MinLeafRows = 100, LambdaL2 = 50 };
}
