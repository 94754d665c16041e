using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Evaluation;

public sealed class ConfusionMatrixTests
{
    [Fact]
    public void AccuracyAndMacroF1_FiveMatches_AsComputedByHand()
    {
        var matrix = new ConfusionMatrix();
        Add(Outcome.Home, Outcome.Home, Outcome.Home, Outcome.Draw);
        Add(Outcome.Away, Outcome.Away, Outcome.Home);

        // Home: 2·2/(3 + 3) = 2/3; draw: never forecast, 0; away: 2·1/(2 + 1) = 2/3.
        Assert.Equal(3.0 / 5, matrix.Accuracy, 1e-12);
        Assert.Equal(2.0 / 3, matrix.F1(Outcome.Home), 1e-12);
        Assert.Equal(0, matrix.F1(Outcome.Draw));
        Assert.Equal(4.0 / 9, matrix.MacroF1, 1e-12);
        Assert.Equal(1, matrix[Outcome.Away, Outcome.Home]);

        void Add(Outcome forecast, params Outcome[] happened)
        {
            foreach (var outcome in happened)
            {
                matrix.Add(ProbabilityTriple.Normalise(forecast == Outcome.Home ? 3 : 1, 1, forecast == Outcome.Away ? 3 : 1), outcome);
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 1, Outcome.Home)]
    [InlineData(1, 2, 2, Outcome.Draw)]
    [InlineData(2, 1, 2, Outcome.Home)]
    [InlineData(1, 1, 2, Outcome.Away)]
    public void Likeliest_Ties_GoToTheFirst(double home, double draw, double away, Outcome expected) =>
        Assert.Equal(expected, ConfusionMatrix.Likeliest(ProbabilityTriple.Normalise(home, draw, away)));
}
