using System.Globalization;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tests.Search;

public sealed class TpeSamplerTests(ITestOutputHelper output)
{
    private const int Seeds = 40;
    private const int Trials = 50;

    public static TheoryData<string> Functions => [.. PublishedFunctions.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Propose_PublishedFunction_BeatsRandomSearchAtEqualTrials(string name)
    {
        var (_, space, loss) = PublishedFunctions.All.Single(function => function.Name == name);
        var difference = SearchProof.Compare(space, loss, Seeds, Trials).Difference;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {difference.Mean:F3} | {difference.Low:F3} to {difference.High:F3} |"));
        Assert.True(difference.High < 0, $"{name}: {difference}");
    }

    [Fact]
    public void Propose_SameTrials_SameProposalWithinTheSpace()
    {
        var space = new SearchSpace().LogUniform("rate", 0.01, 0.1).Whole("depth", 3, 8).LogWhole("leaf", 10, 500).Choice("columns", "sqrt", "log2");
        var trials = new Study(space, new TpeSampler(space, 7), new StudyOptions()).Run(candidate => [candidate.Number("rate")], null, TestContext.Current.CancellationToken);
        var again = new Study(space, new TpeSampler(space, 7), new StudyOptions()).Run(candidate => [candidate.Number("rate")], null, TestContext.Current.CancellationToken);

        Assert.Equal(trials.Select(trial => trial.Values), again.Select(trial => trial.Values));
        Assert.Equal(50, trials.Select(trial => string.Join(' ', trial.Values)).Distinct().Count());
        Assert.All(trials, trial =>
        {
            Assert.InRange(trial.Values[0], 0.01, 0.1);
            Assert.Contains(trial.Values[1], new double[] { 3, 4, 5, 6, 7, 8 });
            Assert.InRange(trial.Values[2], 10, 500);
            Assert.Contains(trial.Values[3], new double[] { 0, 1 });
        });
    }
}
