namespace SabiScore.Domain.Ratings;

/// <summary>
/// One solution of a league's time-weighted Poisson model (see <see cref="DixonColes"/>):
/// log rate(home) = mean + home advantage + attack(home) − defence(away), log rate(away) = mean + attack(away) − defence(home).
/// </summary>
public sealed class DixonColesFit
{
    internal const double StartMean = 0.15;
    internal const double StartHomeAdvantage = 0.25;
    private readonly double[] attack;
    private readonly double[] defence;

    internal DixonColesFit(double[] attack, double[] defence, double mean, double homeAdvantage, bool isFitted)
    {
        this.attack = attack;
        this.defence = defence;
        Mean = mean;
        HomeAdvantage = homeAdvantage;
        IsFitted = isFitted;
    }

    /// <summary>Log goals of an average away side against an average defence.</summary>
    public double Mean { get; }

    /// <summary>Log goals that playing at home adds.</summary>
    public double HomeAdvantage { get; }

    /// <summary>False as long as too few matches were seen, when everybody is average.</summary>
    public bool IsFitted { get; }

    internal static DixonColesFit Start { get; } = new([], [], StartMean, StartHomeAdvantage, false);

    internal ReadOnlySpan<double> Attacks => attack;

    internal ReadOnlySpan<double> Defences => defence;

    /// <summary>Log goals that a club scores beyond the average; of a club not seen before, its prior.</summary>
    /// <param name="club">Place of the club in its league; −1 for one not seen before.</param>
    /// <param name="prior">What the club starts from.</param>
    public double Attack(int club, double prior = 0) => Of(attack, club, prior);

    /// <summary>Log goals that a club keeps out beyond the average; of a club not seen before, its prior.</summary>
    /// <inheritdoc cref="Attack" path="/param"/>
    public double Defence(int club, double prior = 0) => Of(defence, club, prior);

    /// <summary>Expected goals of both sides.</summary>
    public GoalRates Rates(int home, int away, double homePrior = 0, double awayPrior = 0) => new(
        Math.Exp(Mean + HomeAdvantage + Attack(home, homePrior) - Defence(away, awayPrior)),
        Math.Exp(Mean + Attack(away, awayPrior) - Defence(home, homePrior)));

    private double Of(double[] values, int club, double prior) =>
        (uint)club < (uint)values.Length ? values[club] : IsFitted ? prior : 0;
}
