using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Evaluation;

public sealed class SelectiveAccuracyTests
{
    [Fact]
    public void At_Coverage_TakesTheSurest()
    {
        var selective = Accuracy((0.5, false), (0.9, true), (0.6, false), (0.8, true));

        Assert.Equal(new SelectivePoint(0.5, 2, 0.8, 1), selective.At(0.5));
        Assert.Equal(new SelectivePoint(1, 4, 0.5, 0.5), selective.At(1));
        Assert.Equal(1, selective.At(0.01)!.Count);
    }

    [Fact]
    public void Reaching_Accuracy_IsTheWidestCut()
    {
        var selective = Accuracy((0.5, false), (0.9, true), (0.6, false), (0.8, true), (0.7, false), (0.65, true));

        Assert.Equal(4, selective.Reaching(0.75)!.Count);
        Assert.Equal(2, selective.Reaching(1)!.Count);
        Assert.Null(Accuracy((0.9, false), (0.5, true)).Reaching(0.6));
    }

    [Fact]
    public void Reaching_EquallySure_AreTakenTogetherOrNotAtAll() => Assert.Null(Accuracy((0.8, true), (0.8, false)).Reaching(0.6));

    [Fact]
    public void At_Nothing_IsNull()
    {
        Assert.Null(new SelectiveAccuracy().At(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SelectiveAccuracy().At(0));
    }

    private static SelectiveAccuracy Accuracy(params (double Confidence, bool Hit)[] forecasts)
    {
        var selective = new SelectiveAccuracy();
        foreach (var (confidence, hit) in forecasts)
        {
            selective.Add(ProbabilityTriple.Normalise(confidence, (1 - confidence) / 2, (1 - confidence) / 2), hit ? Outcome.Home : Outcome.Draw);
        }

        return selective;
    }
}
