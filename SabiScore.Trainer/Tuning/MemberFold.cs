using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Members;

namespace SabiScore.Trainer.Tuning;

/// <summary>One forward fold: what is known before a season, and the season's matches, which are only scored.</summary>
/// <param name="Season">The season that is scored.</param>
/// <param name="Task">What is learned from: what the linear line move leaves over.</param>
/// <param name="Scored">Columns and labels of the season's matches; offsets are the opening price moved as the linear member says.</param>
internal sealed record MemberFold(Season Season, RegressionTask Task, SoftLabelTask Scored)
{
    private const double LeastProbability = 1e-12;

    /// <summary>Mean log loss of the forecasts against the soft labels.</summary>
    public double Loss(TreeEnsemble trees)
    {
        var (columns, outputs) = (new double[Scored.Features.Columns], new double[trees.Outputs]);
        var sum = 0.0;
        for (var row = 0; row < Scored.Features.Rows; row++)
        {
            var values = Scored.Features.Row(row);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = values[i];
            }

            trees.Evaluate(columns, outputs);
            var p = ProbabilityTriple.Softmax(Logit(0), Logit(1), Logit(2));
            for (var k = 0; k < 3; k++)
            {
                sum -= Scored.Labels[(3 * row) + k] * Math.Log(Math.Max(p[(Outcome)k], LeastProbability));
            }

            double Logit(int k) => Scored.Offsets[(3 * row) + k] + (ModelMember.LineMoveMap[2 * k] * outputs[0]) + (ModelMember.LineMoveMap[(2 * k) + 1] * outputs[1]);
        }

        return sum / Scored.Features.Rows;
    }
}
