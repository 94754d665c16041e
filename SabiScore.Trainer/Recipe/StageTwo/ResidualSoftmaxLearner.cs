using System.Globalization;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>softmax(log O + zB) on .7 closing + .3 result.</summary>
internal sealed class ResidualSoftmaxLearner(TrainingOptions options) : IMarketLearner
{
    public string Name => "residual_softmax";

    public string Learner => "softmax regression";

    public IReadOnlyList<NamedText> Parameters { get; } =
    [
        new("ridge", Text(options.Penalties.ResidualSoftmax)),
        new("intercept_ridge", Text(options.Penalties.ResidualSoftmaxIntercept)),
        new("label", $"{Text(options.Labels.ResidualSoftmax)} closing + {Text(Math.Round(1 - options.Labels.ResidualSoftmax, 9))} result"),
    ];

    public ModelMember? Fit(MarketTask task, CancellationToken cancellationToken)
    {
        if (task.Rows.Length == 0)
        {
            return null;
        }

        var columns = task.Table.Plan.IndicesOf(ColumnNames.ResidualSoftmax);
        var source = task.Table.Select(columns);
        var scaling = Standardisation.Of(source, task.Rows);
        var problem = new SoftmaxProblem
        {
            Design = scaling.Design(source, task.Rows),
            Labels = task.Labels(options.Labels.ResidualSoftmax),
            Weights = task.Weights,
            Offsets = task.Offsets(),
            Ridge = options.Penalties.ResidualSoftmax,
            InterceptRidge = options.Penalties.ResidualSoftmaxIntercept,
            Threads = task.Options.Threads,
        };
        return ModelMember.FromLinear(Name, FittedLinear.ToMember(columns, scaling, SoftmaxRegression.Fit(problem, cancellationToken)));
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
