using SabiScore.Domain.Features.State;

namespace SabiScore.Domain.Features.Views;

/// <summary>Means over a club's last matches, the latest weighing 1.5 and the oldest of a full window .7.</summary>
internal static class WindowForm
{
    private const double Newest = 1.5;
    private const double Oldest = 0.7;
    private const int Big = 2;

    /// <summary>What is averaged, in order: name, unit, words.</summary>
    public static (string Name, string Unit, string Words)[] Numbers { get; } =
    [
        ("points", "points", "Points"), ("wins", "share", "Share won"), ("draws", "share", "Share drawn"),
        ("goals_for", "goals", "Goals scored"), ("goals_against", "goals", "Goals conceded"), ("goal_difference", "goals", "Goal difference"),
        ("clean_sheets", "share", "Share without a goal conceded"), ("blanks", "share", "Share without a goal scored"),
        ("both_scored", "share", "Share in which both scored"), ("over_2_5", "share", "Share with more than 2.5 goals"),
        ("big_defeats", "share", "Share lost by two goals or more"),
    ];

    /// <summary>The means over at most so many matches; NaN where there is none.</summary>
    public static double[] Of(ReadOnlySpan<PastMatch> latest, int window)
    {
        var means = new double[Numbers.Length];
        latest = latest[..Math.Min(latest.Length, window)];
        if (latest.IsEmpty)
        {
            Array.Fill(means, double.NaN);
            return means;
        }

        var total = 0.0;
        for (var i = 0; i < latest.Length; i++)
        {
            var weight = Newest - ((Newest - Oldest) * i / (window - 1));
            Add(means, latest[i], weight);
            total += weight;
        }

        foreach (ref var mean in means.AsSpan())
        {
            mean /= total;
        }

        return means;
    }

    private static void Add(Span<double> sums, PastMatch match, double weight)
    {
        sums[0] += weight * match.Points;
        sums[1] += match.Difference > 0 ? weight : 0;
        sums[2] += match.Difference == 0 ? weight : 0;
        sums[3] += weight * match.For;
        sums[4] += weight * match.Against;
        sums[5] += weight * match.Difference;
        sums[6] += match.Against == 0 ? weight : 0;
        sums[7] += match.For == 0 ? weight : 0;
        sums[8] += match.For > 0 && match.Against > 0 ? weight : 0;
        sums[9] += match.For + match.Against > 2.5 ? weight : 0;
        sums[10] += match.Difference <= -Big ? weight : 0;
    }
}
