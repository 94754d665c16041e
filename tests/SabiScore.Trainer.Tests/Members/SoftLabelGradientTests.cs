using SabiScore.Trainer.Members;

namespace SabiScore.Trainer.Tests.Members;

public sealed class SoftLabelGradientTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fill_BothLayouts_AgreeWithFiniteDifferences(bool classMajor)
    {
        const int Rows = 7;
        var (task, random) = (LearnerData.Task(Rows), new Random(5));
        var scores = Enumerable.Range(0, 3 * Rows).Select(_ => random.NextDouble() - 0.5).ToArray();
        var (gradients, hessians) = (new float[3 * Rows], new float[3 * Rows]);
        int Place(int row, int outcome) => classMajor ? (outcome * Rows) + row : (3 * row) + outcome;

        SoftLabelGradient.Fill<double>(task, scores, classMajor ? ScoreLayout.ClassMajor : ScoreLayout.RowMajor, gradients, hessians);

        for (var row = 0; row < Rows; row++)
        {
            for (var outcome = 0; outcome < 3; outcome++)
            {
                double Loss(double step)
                {
                    var logits = Enumerable.Range(0, 3).Select(k => task.Offsets[(3 * row) + k] + scores[Place(row, k)] + (k == outcome ? step : 0)).ToArray();
                    return -task.Weights[row] * LearnerData.Softmax(logits).Select((p, k) => task.Labels[(3 * row) + k] * Math.Log(p)).Sum();
                }

                Assert.Equal((Loss(1e-5) - Loss(-1e-5)) / 2e-5, gradients[Place(row, outcome)], 1e-6);
                // The library's hessian is the true second derivative times K/(K − 1).
                Assert.Equal(1.5 * (Loss(1e-3) - (2 * Loss(0)) + Loss(-1e-3)) / 1e-6, hessians[Place(row, outcome)], 1e-4);
            }
        }
    }
}
