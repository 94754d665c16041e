using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.StageTwo;

namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>The linear line move, and trees on what it leaves over of the closing price's distance from the opening price.</summary>
internal sealed class LineMoveTreesLearner(IRegressionLearner learner) : IMarketLearner
{
    public string Name => learner.Name;

    public string Learner => $"{learner.Library} on what the ridge regression leaves over";

    public string? Unavailable => learner.Unavailable;

    public IReadOnlyList<NamedText> Parameters => learner.Parameters;

    /// <summary>What trees learn at a cutoff, and the linear member that they go on from; null where there is too little.</summary>
    public static (RegressionTask Task, LinearMember Linear)? LeftOver(MarketTask task, CancellationToken cancellationToken)
    {
        var (rows, weights) = task.Closed();
        if (rows.Length < TreeLimits.LeastRows)
        {
            return null;
        }

        var linear = new LineMoveLearner(task.Options.Penalties).Fit(task, cancellationToken)!.Linear!;
        var targets = LineMoveLearner.Targets(task.Data, rows);
        var columns = new double[task.Table.Plan.Width];
        Span<double> said = stackalloc double[2];
        for (var i = 0; i < rows.Length; i++)
        {
            task.Table.Read(rows[i], columns);
            linear.Evaluate(columns, said);
            targets[2 * i] -= said[0];
            targets[(2 * i) + 1] -= said[1];
        }

        return (new RegressionTask { Features = task.Matrix(rows, ColumnNames.MarketTrees), Targets = targets, Outputs = 2, Weights = weights }, linear);
    }

    public ModelMember? Fit(MarketTask task, CancellationToken cancellationToken)
    {
        if (learner.Unavailable is not null || LeftOver(task, cancellationToken) is not var (left, linear))
        {
            return null;
        }

        var trees = learner.Fit(left, new LearnerRun { Seed = task.Options.Seed, Threads = task.Options.Threads }, cancellationToken);
        return ModelMember.FromBoostedLinear(
            Name,
            linear,
            trees.CountedOn(left.Features.Values, left.Weights).WithColumnsAt(task.Table.Plan.IndicesOf(ColumnNames.MarketTrees)),
            isLineMove: true,
            ModelMember.LineMoveMap);
    }
}
