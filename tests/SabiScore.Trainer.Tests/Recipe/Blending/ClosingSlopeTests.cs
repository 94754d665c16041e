using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe.Blending;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe.Blending;

public sealed class ClosingSlopeTests
{
    private static readonly TrainingData Data = TrainingData.Of(GeneratedTraining.Table);

    /// <summary>A member that goes so many times as far as the market did.</summary>
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1, 1)]
    [InlineData(1.25, 0.8)]
    [InlineData(1.6, 0.625)]
    [InlineData(10, 0.5)]
    [InlineData(-1, 0.5)]
    public void Of_MemberGoesFurtherThanTheMarket_DrawsItBack(double times, double expected) =>
        Assert.Equal(expected, ClosingSlope.Of(Data, Moving(times), Ones), 1e-9);

    [Fact]
    public void Of_BlendIsHalfPrice_CountsHalfTheWay()
    {
        double[][] half = [.. League.All.Select(_ => new[] { 0.5 })];
        Assert.Equal(0.8, ClosingSlope.Of(Data, Moving(2.5), half), 1e-9);
    }

    [Fact]
    public void Of_NoClosingPrice_LeavesTheBlendAlone()
    {
        var without = TrainingData.Of(GeneratedTraining.Fill([.. GeneratedTraining.Set.Matches.Select(match => match with { Closing = null })]));
        Assert.Equal(1, ClosingSlope.Of(without, Moving(10), Ones));
    }

    [Fact]
    public void Of_BlendIsThePrice_LeavesItAlone() => Assert.Equal(1, ClosingSlope.Of(Data, Moving(1), [.. League.All.Select(_ => new double[1])]));

    private static double[][] Ones => [.. League.All.Select(_ => new[] { 1.0 })];

    private static Validation Moving(double times)
    {
        int[] rows = [.. Enumerable.Range(0, Data.Count).Where(row => Data.Priced(row) && Data.Closed(row))];
        Assert.NotEmpty(rows);
        var market = new BlendProblem(rows.Length, 1);
        for (var match = 0; match < rows.Length; match++)
        {
            for (var k = 0; k < 3; k++)
            {
                // Logits may be shifted together without a difference.
                market.Member(match, 0)[k] = 0.7 + (times * (Math.Log(Data.Closing(rows[match])[k]) - Data.LogOpening(rows[match])[k]));
            }
        }

        return new Validation([GeneratedTraining.Last], rows, market, new BlendProblem(rows.Length, 0));
    }
}
