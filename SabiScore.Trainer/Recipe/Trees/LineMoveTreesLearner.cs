using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.StageTwo;

namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>Boosted trees on the expected move of the price.</summary>
internal sealed class LineMoveTreesLearner(IRegressionLearner learner) : IMarketLearner
{
    public string Name => learner.Name;

    public string Learner => learner.Library;

    public string? Unavailable => learner.Unavailable;

    public IReadOnlyList<NamedText> Parameters => learner.Parameters;

    public ModelMember? Fit(MarketTask task, CancellationToken cancellationToken)
    {
        var (rows, weights) = task.Closed();
        if (learner.Unavailable is not null || rows.Length < TreeLimits.LeastRows)
        {
            return null;
        }

        var features = task.Matrix(rows, ColumnNames.MarketTrees);
        var trees = learner.Fit(
            new RegressionTask
            {
                Features = features,
                Targets = LineMoveLearner.Targets(task.Data, rows),
                Outputs = 2,
                Weights = weights,
            },
            new LearnerRun { Seed = task.Options.Seed, Threads = task.Options.Threads },
            cancellationToken);
        return ModelMember.FromTrees(Name, trees.CountedOn(features.Values, weights).WithColumnsAt(task.Table.Plan.IndicesOf(ColumnNames.MarketTrees)), isLineMove: true, ModelMember.LineMoveMap);
    }
}
