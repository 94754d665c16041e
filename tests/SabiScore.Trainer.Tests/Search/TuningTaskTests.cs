using System.Globalization;
using SabiScore.Trainer.Members.LightGbm;

namespace SabiScore.Trainer.Tests.Search;

[Trait("Category", "Full")]
public sealed class TuningTaskTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ridge")]
    [InlineData("lightgbm")]
    public void Propose_LearnerOnOneLeague_BeatsRandomSearchAtEqualTrials(string learner)
    {
        using var bins = new LightGbmBins();
        var (space, loss) = learner == "ridge" ? TuningTasks.Ridge() : TuningTasks.LightGbm(bins);
        var difference = SearchProof.Compare(space, loss, seeds: 20, trials: 50).Difference;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {learner} | {1e6 * difference.Mean:F2} | {1e6 * difference.Low:F2} to {1e6 * difference.High:F2} |"));
        Assert.True(difference.High < 0, $"{learner}: {difference}");
    }
}
