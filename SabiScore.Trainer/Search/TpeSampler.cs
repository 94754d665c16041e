namespace SabiScore.Trainer.Search;

/// <summary>
/// Tree-structured Parzen estimator (Bergstra, Bardenet, Bengio, Kégl 2011, "Algorithms for hyper-parameter optimization"): the trials are split
/// into good and bad ones, and of the candidates drawn where the good ones are, the one where bad ones are rarest is next. Begins with a Latin hypercube
/// (McKay, Beckman, Conover 1979). A pruned trial is worse than every whole one, and the worse the earlier it was pruned.
/// </summary>
public sealed class TpeSampler(SearchSpace space, int seed, TpeOptions? options = null) : ISampler
{
    private readonly TpeOptions options = options ?? new TpeOptions();

    public string Signature => $"tpe {options}, seed {seed}";

    public IReadOnlyList<double> Propose(IReadOnlyList<Trial> trials)
    {
        var random = TrialRandom.Of(seed, trials.Count);
        if (trials.Count < options.StartTrials)
        {
            return Values(Start(trials.Count, random));
        }

        var ordered = trials
            .OrderBy(trial => trial.State)
            .ThenByDescending(trial => trial.State == TrialState.Pruned ? trial.Losses.Count : 0)
            .ThenBy(trial => trial.Loss)
            .Select(trial => trial.Values.Select((value, i) => space.Parameters[i].ToUnit(value)).ToArray())
            .ToArray();
        var split = Math.Max(1, (int)Math.Ceiling(options.GoodShare * ordered.Length));
        var good = new ParzenEstimator(space, ordered[..split], options);
        var bad = new ParzenEstimator(space, ordered[split..], options);
        var candidates = Enumerable.Range(0, options.Candidates)
            .Select(_ => Values(good.Sample(random)))
            .OrderByDescending(values => Promise(values, good, bad))
            .ToArray();

        // The same again says nothing new.
        return Array.Find(candidates, values => !trials.Any(trial => trial.Values.SequenceEqual(values))) ?? Values([.. space.Parameters.Select(_ => random.NextDouble())]);
    }

    private double Promise(double[] values, ParzenEstimator good, ParzenEstimator bad)
    {
        double[] unit = [.. values.Select((value, i) => space.Parameters[i].ToUnit(value))];
        return good.LogDensity(unit) - bad.LogDensity(unit);
    }

    /// <summary>Row of a Latin hypercube: each parameter's range is cut in as many parts as there are such trials, and each part is used once.</summary>
    private double[] Start(int trial, Random random)
    {
        var unit = new double[space.Parameters.Count];
        for (var i = 0; i < unit.Length; i++)
        {
            int[] parts = [.. Enumerable.Range(0, options.StartTrials)];
            TrialRandom.Of(seed, -1 - i).Shuffle(parts);
            unit[i] = (parts[trial] + random.NextDouble()) / options.StartTrials;
        }

        return unit;
    }

    private double[] Values(double[] unit) => [.. space.Parameters.Select((parameter, i) => parameter.FromUnit(unit[i]))];
}
