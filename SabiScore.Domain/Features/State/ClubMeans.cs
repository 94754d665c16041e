namespace SabiScore.Domain.Features.State;

/// <summary>Exponentially weighted means of a club's statistics; a match that does not record one leaves it as it was, NaN before the first.</summary>
internal sealed class ClubMeans
{
    private const int Statistics = (int)ClubStatistic.Count;
    private static readonly double[] Shares = [.. new double[] { 5, 15, 8, 8 }.Select(span => 1 - Math.Exp(-1 / span))];

    public ClubMeans() => Array.Fill(Values, double.NaN);

    /// <summary>Window by window, statistic by statistic.</summary>
    public double[] Values { get; } = new double[Statistics * 4];

    public double this[MeanWindow window, ClubStatistic statistic] => Values[((int)window * Statistics) + (int)statistic];

    /// <summary>Adds a match.</summary>
    /// <param name="atHome">Where it was.</param>
    /// <param name="match">Its statistics in the order of <see cref="ClubStatistic"/>; NaN where not recorded.</param>
    public void Add(bool atHome, ReadOnlySpan<double> match)
    {
        Add(MeanWindow.Fast, match);
        Add(MeanWindow.Slow, match);
        Add(atHome ? MeanWindow.Home : MeanWindow.Away, match);
    }

    private void Add(MeanWindow window, ReadOnlySpan<double> match)
    {
        var means = Values.AsSpan((int)window * Statistics, Statistics);
        var share = Shares[(int)window];
        for (var i = 0; i < Statistics; i++)
        {
            if (!double.IsNaN(match[i]))
            {
                means[i] = double.IsNaN(means[i]) ? match[i] : means[i] + (share * (match[i] - means[i]));
            }
        }
    }
}
