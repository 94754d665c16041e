using System.Globalization;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>Ridge regression of the closing price's distance from the opening price.</summary>
internal sealed class LineMoveLearner(LinearPenalties penalties) : IMarketLearner
{
    public string Name => "line_move";

    public string Learner => "ridge regression";

    public IReadOnlyList<NamedText> Parameters { get; } =
        [new("ridge", Text(penalties.LineMove)), new("intercept_ridge", Text(penalties.LineMoveIntercept)), new("cut", "0.6")];

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
            scaling.Design(source, rows), Targets(task.Data, rows), outputs: 2, weights, penalties.LineMove, penalties.LineMoveIntercept, task.Options.Threads);
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

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
