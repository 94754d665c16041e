using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tests.Search;

public sealed class StudyTests
{
    private static readonly SearchSpace Space = new SearchSpace().Uniform("x", 0, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Run_HopelessTrials_AreStoppedAfterTheirSecondFoldAndTheBestIsTheSame()
    {
        var sampler = new RandomSampler(Space, 1);
        var folds = 0;
        var pruned = new Study(Space, sampler, new StudyOptions()).Run(candidate => Enumerable.Range(0, 5).Select(_ => Count(candidate)), null, Token);
        var whole = new Study(Space, sampler, new StudyOptions { Pruner = null }).Run(candidate => Enumerable.Repeat(candidate.Number("x"), 5), null, Token);

        Assert.Equal(Study.Best(whole)!.Number, Study.Best(pruned)!.Number);
        Assert.Equal(pruned.Sum(trial => trial.Losses.Count), folds);
        Assert.InRange(pruned.Count(trial => trial.State == TrialState.Pruned), 15, 40);
        Assert.All(pruned.Take(8), trial => Assert.Equal(TrialState.Complete, trial.State));

        double Count(Candidate candidate)
        {
            folds++;
            return candidate.Number("x");
        }
    }

    [Fact]
    public void Run_Progress_TellsEveryTrialAndTheBestSoFar()
    {
        var told = new Told();
        var trials = new Study(Space, new TpeSampler(Space, 3), new StudyOptions { Trials = 20 }).Run(candidate => [candidate.Number("x")], told, Token);
        Assert.Equal(trials, told.Values.Select(value => value.Trial));
        Assert.Equal(Enumerable.Range(1, 20).Select(count => trials.Take(count).Min(trial => trial.Loss)), told.Values.Select(value => value.Best!.Loss));
    }

    [Fact]
    public void Run_FailingTrials_AreNeverTheBest()
    {
        var trials = new Study(Space, new TpeSampler(Space, 3), new StudyOptions()).Run(
            candidate => candidate.Number("x") switch { < 0.2 => throw new TrialFailedException("no"), < 0.4 => [double.NaN], var x => [x] }, null, Token);
        Assert.Equal(50, trials.Count);
        Assert.Contains(trials, trial => trial.State == TrialState.Failed);
        Assert.InRange(Study.Best(trials)!.Loss, 0.4, 0.5);
    }

    [Fact]
    public void Run_Cancelled_StopsBeforeTheNextFold()
    {
        using var source = new CancellationTokenSource();
        var folds = 0;
        Assert.Throws<OperationCanceledException>(() => new Study(Space, new TpeSampler(Space, 3), new StudyOptions()).Run(_ => Folds(), null, source.Token));
        Assert.Equal(3, folds);

        IEnumerable<double> Folds()
        {
            for (; folds < 100; folds++)
            {
                if (folds == 3)
                {
                    source.Cancel();
                }

                yield return 1;
            }
        }
    }

    [Fact]
    public void Run_Grid_TriesEveryCombinationOnce()
    {
        var space = new SearchSpace().Whole("a", 1, 3).Choice("b", "x", "y");
        var trials = new Study(space, new GridSampler(space, [[1, 2, 3], [0, 1]], 1), new StudyOptions { Pruner = null }).Run(candidate => [candidate.Number("a") + candidate.Number("b")], null, Token);
        Assert.Equal(6, trials.Select(trial => (trial.Values[0], trial.Values[1])).Distinct().Count());
        Assert.Equal((6, 1.0), (trials.Count, Study.Best(trials)!.Loss));
    }

    private sealed class Told : IProgress<StudyProgress>
    {
        public List<StudyProgress> Values { get; } = [];

        public void Report(StudyProgress value) => Values.Add(value);
    }
}
