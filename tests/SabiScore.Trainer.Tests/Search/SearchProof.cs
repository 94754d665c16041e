using SabiScore.Domain.Evaluation;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tests.Search;

/// <summary>The best of a TPE search against the best of random search at as many trials, paired by seed.</summary>
internal static class SearchProof
{
    public static PairedComparison Compare(SearchSpace space, Func<Candidate, double> loss, int seeds, int trials)
    {
        var tpe = Enumerable.Range(1, seeds).Select(seed => Best(new TpeSampler(space, seed))).ToArray();
        var random = Enumerable.Range(1, seeds).Select(seed => Best(new RandomSampler(space, seed + 100_000))).ToArray();
        return PairedComparison.Of(tpe, random);

        double Best(ISampler sampler) =>
            Study.Best(new Study(space, sampler, new StudyOptions { Trials = trials }).Run(candidate => [loss(candidate)], null, TestContext.Current.CancellationToken))!.Loss;
    }
}
