using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>Ridge regression of the closing price's distance from the opening price.</summary>
internal sealed class LineMoveLearner : IMarketLearner
{
    public const double Ridge = 300;
    public const double InterceptRidge = 1;

    public string Name => "line_move";

    public string Learner => "ridge regression";

    public IReadOnlyList<NamedText> Parameters { get; } = [new("ridge", "300"), new("intercept_ridge", "1"), new("cut", "0.6")];

    public ModelMember? Fit(MarketTask task, CancellationToken cancellationToken)
    {
        var (rows, weights) = task.Closed();
        if (rows.Length == 0)
        {
            return null;
        }

        var columns = task.Table.Plan.IndicesOf(ColumnNames.LineMove);
        var source = task.Table.Select(columns);
        var scaling = Standardisation.Of(source, rows);
        var solution = RidgeRegression.Fit(
            scaling.Design(source, rows), Targets(task.Data, rows), outputs: 2, weights, Ridge, InterceptRidge, task.Options.Threads);
        return ModelMember.FromLinear(Name, FittedLinear.ToMember(columns, scaling, solution), isLineMove: true, ModelMember.LineMoveMap);
    }

    /// <summary>Balance and draw of each row, row-major.</summary>
    internal static double[] Targets(TrainingData data, int[] rows)
    {
        var targets = new double[rows.Length * 2];
        for (var i = 0; i < rows.Length; i++)
        {
            (targets[2 * i], targets[(2 * i) + 1]) = LineMoveTarget.Of(data.LogOpening(rows[i]), data.Closing(rows[i]));
        }

        return targets;
    }
}
