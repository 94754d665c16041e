namespace SabiScore.Trainer.Search;

/// <summary>Random search (Bergstra, Bengio 2012): what every other search is measured against.</summary>
public sealed class RandomSampler(SearchSpace space, int seed) : ISampler
{
    public string Signature => $"random, seed {seed}";

    public IReadOnlyList<double> Propose(IReadOnlyList<Trial> trials)
    {
        var random = TrialRandom.Of(seed, trials.Count);
        return [.. space.Parameters.Select(parameter => parameter.FromUnit(random.NextDouble()))];
    }
}
