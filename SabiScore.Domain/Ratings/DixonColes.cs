namespace SabiScore.Domain.Ratings;

/// <summary>
/// Time-weighted Poisson model of one league after Dixon and Coles (1997), with a ridge: maximises the sum over past matches of
/// 2^(−age / half-life) × Poisson log-likelihood − 5/2 × Σ over clubs of (attack − prior)² + (defence − prior)².
/// The rates depend on the pair of clubs only, so the past is kept as decayed sums: weights by pair, goals by club.
/// </summary>
public sealed class DixonColes
{
    /// <summary>Prior attack and defence of a club new to the league, log goals; of any other club 0.</summary>
    public const double PromotedPrior = -0.15;

    /// <summary>Matches that must have been seen before the first fit.</summary>
    public const int Least = 50;

    private const int FirstSteps = 12;
    private const int WarmSteps = 2;

    /// <param name="halfLifeDays">Days after which a match counts half.</param>
    public DixonColes(double halfLifeDays) => HalfLifeDays = halfLifeDays;

    /// <summary>Days after which a match counts half.</summary>
    public double HalfLifeDays { get; }

    /// <summary>Clubs seen so far; their places run from 0.</summary>
    public int Clubs { get; private set; }

    /// <summary>Matches seen so far.</summary>
    public int Seen { get; private set; }

    /// <summary>The solution of the last date that was advanced to.</summary>
    public DixonColesFit Fit { get; private set; } = DixonColesFit.Start;

    internal DixonColesSums Sums { get; private set; } = new(0);

    internal double[] Priors { get; private set; } = [];

    /// <summary>The day that the sums are aged to.</summary>
    internal int Day { get; private set; } = int.MinValue;

    /// <summary>Gives the next place to a club.</summary>
    public int AddClub()
    {
        if (Clubs == Priors.Length)
        {
            var capacity = Math.Max(32, Clubs * 2);
            Sums = Sums.Grow(Clubs, capacity);
            Priors = [.. Priors, .. new double[capacity - Priors.Length]];
        }

        return Clubs++;
    }

    /// <summary>What a club's attack and defence are pulled to.</summary>
    public double Prior(int club) => club < 0 ? 0 : Priors[club];

    /// <summary>Sets what a club's attack and defence are pulled to.</summary>
    public void SetPrior(int club, double prior) => Priors[club] = prior;

    /// <summary>
    /// The solution as of a day, from everything added so far: two Newton steps from the last advanced one (twelve the first time).
    /// Changes nothing.
    /// </summary>
    public DixonColesFit FitAt(int day) => FitAt(day, Priors);

    /// <summary>The solution as of a day as if the clubs had other priors. Changes nothing.</summary>
    /// <param name="day">Any running number of days, not before the last one.</param>
    /// <param name="priors">One a club.</param>
    public DixonColesFit FitAt(int day, ReadOnlySpan<double> priors) =>
        Seen <= Least ? Fit : DixonColesSolver.Solve(this, Decay(day), priors, Fit.IsFitted ? WarmSteps : FirstSteps);

    /// <summary>Moves on to a day: ages the sums and takes over its solution.</summary>
    /// <param name="day">Any running number of days, not before the last one.</param>
    /// <param name="fit">What <see cref="FitAt(int)"/> gave for it.</param>
    public void Advance(int day, DixonColesFit fit)
    {
        var decay = Decay(day);
        if (decay != 1)
        {
            Sums.Scale(decay);
        }

        Day = day;
        Fit = fit;
    }

    /// <summary>Adds a match of the day that was advanced to.</summary>
    /// <param name="home">Place of the home club.</param>
    /// <param name="away">Place of the away club.</param>
    /// <param name="homeGoals">Its goals, or what its shots are worth in goals.</param>
    /// <param name="awayGoals">The same of the away club.</param>
    public void Add(int home, int away, double homeGoals, double awayGoals)
    {
        Sums.Add(home, away, homeGoals, awayGoals);
        Seen++;
    }

    internal void Restore(int clubs, int seen, int day, double[] priors, DixonColesSums sums, DixonColesFit fit) =>
        (Clubs, Seen, Day, Priors, Sums, Fit) = (clubs, seen, day, priors, sums, fit);

    private double Decay(int day) =>
        Day == int.MinValue ? 1
        : day >= Day ? Math.Pow(2, -(day - Day) / HalfLifeDays)
        : throw new ArgumentOutOfRangeException(nameof(day), day, "The past cannot be fitted again.");
}
