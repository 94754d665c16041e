using System.Numerics.Tensors;

namespace SabiScore.Domain.Ratings;

/// <summary>Decayed sums of a league's past matches: weights by pair of clubs, goals scored and conceded by club.</summary>
internal sealed class DixonColesSums(int capacity)
{
    /// <summary>Rows and columns of the pair table.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Weight of the matches of home club (row) against away club (column).</summary>
    public double[] Weight { get; } = new double[capacity * capacity];

    public double[] Scored { get; } = new double[capacity];

    public double[] Conceded { get; } = new double[capacity];

    /// <summary>Weight of a club's matches, at home and away.</summary>
    public double[] Matches { get; } = new double[capacity];

    public double HomeGoals { get; set; }

    public double AwayGoals { get; set; }

    public void Add(int home, int away, double homeGoals, double awayGoals)
    {
        Weight[(home * Capacity) + away]++;
        Matches[home]++;
        Matches[away]++;
        Scored[home] += homeGoals;
        Scored[away] += awayGoals;
        Conceded[home] += awayGoals;
        Conceded[away] += homeGoals;
        HomeGoals += homeGoals;
        AwayGoals += awayGoals;
    }

    public void Scale(double factor)
    {
        foreach (var sums in (ReadOnlySpan<double[]>)[Weight, Scored, Conceded, Matches])
        {
            TensorPrimitives.Multiply(sums, factor, sums);
        }

        HomeGoals *= factor;
        AwayGoals *= factor;
    }

    public DixonColesSums Grow(int clubs, int capacity)
    {
        var grown = new DixonColesSums(capacity) { HomeGoals = HomeGoals, AwayGoals = AwayGoals };
        for (var home = 0; home < clubs; home++)
        {
            Weight.AsSpan(home * Capacity, clubs).CopyTo(grown.Weight.AsSpan(home * capacity));
        }

        Scored.AsSpan(0, clubs).CopyTo(grown.Scored);
        Conceded.AsSpan(0, clubs).CopyTo(grown.Conceded);
        Matches.AsSpan(0, clubs).CopyTo(grown.Matches);
        return grown;
    }
}
