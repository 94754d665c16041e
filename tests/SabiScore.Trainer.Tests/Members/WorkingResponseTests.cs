using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.FastTree;

namespace SabiScore.Trainer.Tests.Members;

public sealed class WorkingResponseTests
{
    [Fact]
    public void Of_Row_IsTheNewtonStepOfEachOutcome()
    {
        var task = new SoftLabelTask
        {
            Features = new FeatureMatrix(1, 1, [0]),
            Offsets = [Math.Log(0.5), Math.Log(0.3), Math.Log(0.2)],
            Labels = [0.6, 0.3, 0.1],
            Weights = [2],
        };

        Assert.Equal((0.4, 0.5), Of(task, 0));
        Assert.Equal((0, 0.42), Of(task, 1));
        Assert.Equal((-0.625, 0.32), Of(task, 2));
    }

    [Fact]
    public void Of_OffsetsShifted_AreTheSame()
    {
        var task = LearnerData.Task(20);

        Assert.Equal(Of(task, 1), Of(task with { Offsets = [.. task.Offsets.Select(offset => offset + 3)] }, 1));
    }

    // A common shift of all labels' logits: three steps times 2/3, centred, come back to it.
    [Fact]
    public void Of_SmallResidualOfEqualOutcomes_ScaledStepsGiveItBack()
    {
        double[] residual = [0.02, -0.01, -0.01];
        var task = new SoftLabelTask { Features = new FeatureMatrix(1, 1, [0]), Offsets = [0, 0, 0], Labels = LearnerData.Softmax(residual), Weights = [1] };

        for (var outcome = 0; outcome < 3; outcome++)
        {
            Assert.Equal(residual[outcome], WorkingResponse.Scale * Of(task, outcome).Response, 3e-4);
        }
    }

    private static (double Response, double Weight) Of(SoftLabelTask task, int outcome)
    {
        var (responses, weights) = WorkingResponse.Of(task, outcome);
        return (Math.Round(responses[0], 6), Math.Round(weights[0], 6));
    }
}
