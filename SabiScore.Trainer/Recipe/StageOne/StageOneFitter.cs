using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.StageOne;

/// <summary>Fits the logits without prices on the results of some matches, all leagues pooled.</summary>
internal static class StageOneFitter
{
    public static StageOneFit Fit(
        TrainingData data, ColumnTable table, int[] rows, StageOneFit? start, int threads, CancellationToken cancellationToken)
    {
        var weights = new double[rows.Length];
        weights.AsSpan().Fill(1);
        var members = new List<ModelMember>();
        var coefficients = new List<double[][]>();
        foreach (var (index, definition) in LogitDefinition.All.Index())
        {
            var columns = table.Plan.IndicesOf(definition.Columns);
            var source = table.Select(columns);
            var scaling = Standardisation.Of(source, rows);
            var problem = new SoftmaxProblem
            {
                Design = scaling.Design(source, rows),
                Labels = Labels(data, rows, definition.ClosingShare),
                Weights = weights,
                Ridge = definition.Ridge,
                Start = start?.Coefficients[index],
                Threads = threads,
            };
            var solution = SoftmaxRegression.Fit(problem, cancellationToken);
            coefficients.Add(solution);
            members.Add(ModelMember.FromLinear(definition.Name, FittedLinear.ToMember(columns, scaling, solution)));
        }

        return new StageOneFit(members, coefficients);
    }

    private static double[] Labels(TrainingData data, int[] rows, double closingShare)
    {
        var labels = new double[rows.Length * 3];
        for (var i = 0; i < rows.Length; i++)
        {
            data.SoftLabel(rows[i], closingShare, labels.AsSpan(i * 3, 3));
        }

        return labels;
    }
}
