namespace SabiScore.Trainer.Search;

/// <summary>Every combination of some values of each parameter, in an order drawn from the seed, so that a grid cut short is a fair sample of it.</summary>
public sealed class GridSampler : ISampler
{
    private readonly double[][] cells;
    private readonly int seed;

    /// <param name="space">What is varied.</param>
    /// <param name="values">The values of each parameter of the space.</param>
    /// <param name="seed">Decides the order.</param>
    public GridSampler(SearchSpace space, IReadOnlyList<IReadOnlyList<double>> values, int seed)
    {
        if (values.Count != space.Parameters.Count)
        {
            throw new ArgumentException($"{values.Count} lists for {space.Parameters.Count} parameters.", nameof(values));
        }

        this.seed = seed;
        cells = [.. values.Aggregate<IReadOnlyList<double>, IEnumerable<double[]>>([[]], (before, own) => before.SelectMany(cell => own.Select(value => (double[])[.. cell, value])))];
        TrialRandom.Of(seed, 0).Shuffle(cells);
    }

    public string Signature => $"grid of {cells.Length}, seed {seed}";

    public int Count => cells.Length;

    public IReadOnlyList<double>? Propose(IReadOnlyList<Trial> trials) => trials.Count < cells.Length ? cells[trials.Count] : null;
}
