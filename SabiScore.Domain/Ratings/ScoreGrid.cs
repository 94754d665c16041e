using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Ratings;

/// <summary>
/// Probabilities of every score 0–0 to 12–12 from two goal rates: independent Poisson goals with the correction of the four
/// lowest scores by Dixon and Coles, "Modelling association football scores and inefficiencies in the football betting market" (1997).
/// Every market of a match comes from the same grid.
/// </summary>
public sealed class ScoreGrid
{
    /// <summary>Goals of a side that are counted: 0 to 12.</summary>
    public const int Goals = 13;

    /// <summary>Dependence of low scores that fits all seven leagues.</summary>
    public const double DefaultRho = -0.04;

    private readonly double[] cells = new double[Goals * Goals];

    /// <param name="homeRate">Expected goals of the home side, above 0.</param>
    /// <param name="awayRate">Expected goals of the away side, above 0.</param>
    /// <param name="rho">Dependence of low scores; negative makes draws likelier.</param>
    public ScoreGrid(double homeRate, double awayRate, double rho = DefaultRho)
    {
        Span<double> home = stackalloc double[Goals];
        Span<double> away = stackalloc double[Goals];
        GoalRates.Poisson(homeRate, home);
        GoalRates.Poisson(awayRate, away);
        for (var i = 0; i < Goals; i++)
        {
            for (var j = 0; j < Goals; j++)
            {
                cells[(i * Goals) + j] = home[i] * away[j];
            }
        }

        var moved = rho * homeRate * awayRate * Math.Exp(-homeRate - awayRate);
        cells[0] -= moved;
        cells[1] += moved;
        cells[Goals] += moved;
        cells[Goals + 1] -= moved;
        var sum = 0.0;
        foreach (ref var cell in cells.AsSpan())
        {
            cell = Math.Max(cell, 0);
            sum += cell;
        }

        foreach (ref var cell in cells.AsSpan())
        {
            cell /= sum;
        }
    }

    /// <summary>Probability of one score.</summary>
    /// <param name="homeGoals">0 to 12.</param>
    /// <param name="awayGoals">0 to 12.</param>
    public double this[int homeGoals, int awayGoals] => cells[(homeGoals * Goals) + awayGoals];

    /// <summary>Home, draw and away.</summary>
    public ProbabilityTriple Outcome => ProbabilityTriple.Normalise(
        Sum(static (home, away) => home > away), Sum(static (home, away) => home == away), Sum(static (home, away) => home < away));

    /// <summary>Probability that both sides score.</summary>
    public double BothScore => Sum(static (home, away) => home > 0 && away > 0);

    /// <summary>Probability of more goals than a line such as 2.5; a whole line's equality counts for neither side.</summary>
    public double Over(double line) => Sum((home, away) => home + away > line);

    /// <summary>Fair probability that the home side wins a bet at an Asian handicap, pushes returned (see <see cref="GoalRates.HandicapWin"/>).</summary>
    /// <param name="line">Goals added to the home side's score, in quarters.</param>
    public double HandicapWin(double line)
    {
        double won = 0, pushed = 0;
        foreach (var half in (ReadOnlySpan<double>)[Math.Floor(line * 2) / 2, Math.Ceiling(line * 2) / 2])
        {
            won += Sum((home, away) => home - away + half > 0.01) / 2;
            pushed += Sum((home, away) => Math.Abs(home - away + half) < 0.01) / 2;
        }

        return won / (1 - pushed);
    }

    private double Sum(Func<int, int, bool> counts)
    {
        var sum = 0.0;
        for (var home = 0; home < Goals; home++)
        {
            for (var away = 0; away < Goals; away++)
            {
                sum += counts(home, away) ? cells[(home * Goals) + away] : 0;
            }
        }

        return sum;
    }
}
