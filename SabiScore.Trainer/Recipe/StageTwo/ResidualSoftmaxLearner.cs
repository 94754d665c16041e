using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>softmax(log O + zB) on .7 closing + .3 result.</summary>
internal sealed class ResidualSoftmaxLearner : IMarketLearner
{
    public const double ClosingShare = 0.7;
    public const double Ridge = 100;
    public const double InterceptRidge = 1000;

    public string Name => "residual_softmax";

    public string Learner => "softmax regression";

    public IReadOnlyList<NamedText> Parameters { get; } =
        [new("ridge", "100"), new("intercept_ridge", "1000"), new("label", "0.7 closing + 0.3 result")];

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
            Labels = task.Labels(ClosingShare),
            Weights = task.Weights,
            Offsets = task.Offsets(),
            Ridge = Ridge,
            InterceptRidge = InterceptRidge,
            Threads = task.Options.Threads,
        };
        return ModelMember.FromLinear(Name, FittedLinear.ToMember(columns, scaling, SoftmaxRegression.Fit(problem, cancellationToken)));
    }
}
