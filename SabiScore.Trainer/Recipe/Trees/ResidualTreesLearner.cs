using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.StageTwo;

namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>Trees on the residual from the opening price, on labels nearer to the closing price than those of the residual softmax.</summary>
internal sealed class ResidualTreesLearner(ISoftLabelLearner learner) : IMarketLearner
{
    public string Name => learner.Name;

    public string Learner => learner.Library;

    public string? Unavailable => learner.Unavailable;

    public IReadOnlyList<NamedText> Parameters => learner.Parameters;

    public ModelMember? Fit(MarketTask task, CancellationToken cancellationToken)
    {
        if (learner.Unavailable is not null || task.Rows.Length < TreeLimits.LeastRows)
        {
            return null;
        }

        var features = task.Matrix(task.Rows, ColumnNames.MarketTrees);
        var trees = learner.Fit(
            new SoftLabelTask
            {
                Features = features,
                Offsets = task.Offsets(),
                Labels = task.Labels(task.Options.Labels.ResidualTrees),
                Weights = task.Weights,
            },
            new LearnerRun { Seed = task.Options.Seed, Threads = task.Options.Threads },
            cancellationToken);
        return ModelMember.FromTrees(Name, trees.CountedOn(features.Values, task.Weights).WithColumnsAt(task.Table.Plan.IndicesOf(ColumnNames.MarketTrees)));
    }
}
