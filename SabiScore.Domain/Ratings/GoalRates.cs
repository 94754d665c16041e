using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Ratings;

/// <summary>Expected goals of the two sides, and what follows from them without building a whole <see cref="ScoreGrid"/>.</summary>
/// <param name="Home">Expected goals of the home side, above 0.</param>
/// <param name="Away">Expected goals of the away side, above 0.</param>
public readonly record struct GoalRates(double Home, double Away)
{
    private const double LeastProbability = 1e-4;

    /// <summary>P(k goals) for k = 0, 1, … of a Poisson rate.</summary>
    public static void Poisson(double rate, Span<double> probabilities)
    {
        var probability = Math.Exp(-rate);
        for (var goals = 0; goals < probabilities.Length; goals++)
        {
            probabilities[goals] = probability;
            probability *= rate / (goals + 1);
        }
    }

    /// <summary>Home, draw and away with the Dixon–Coles correction; none below .0001.</summary>
    public ProbabilityTriple Outcome(double rho = ScoreGrid.DefaultRho)
    {
        Span<double> home = stackalloc double[ScoreGrid.Goals];
        Span<double> away = stackalloc double[ScoreGrid.Goals];
        Poisson(Home, home);
        Poisson(Away, away);
        double homeWin = 0, draw = 0, awayWin = 0, homeBefore = 0, awayBefore = 0;
        for (var goals = 0; goals < ScoreGrid.Goals; goals++)
        {
            homeWin += home[goals] * awayBefore;
            awayWin += away[goals] * homeBefore;
            draw += home[goals] * away[goals];
            homeBefore += home[goals];
            awayBefore += away[goals];
        }

        var moved = rho * Home * Away * Math.Exp(-Home - Away);
        return ProbabilityTriple.Normalise(
            Math.Clamp(homeWin + moved, LeastProbability, 1), Math.Clamp(draw - (2 * moved), LeastProbability, 1),
            Math.Clamp(awayWin + moved, LeastProbability, 1));
    }

    /// <summary>
    /// Fair probability that the home side wins a bet at an Asian handicap (its own goals + line) under independent Poisson goals,
    /// pushes returned. A quarter line is half a bet on either neighbouring half-goal line.
    /// </summary>
    public double HandicapWin(double line)
    {
        Span<double> home = stackalloc double[ScoreGrid.Goals];
        Span<double> awayUpTo = stackalloc double[ScoreGrid.Goals + 1];
        Poisson(Home, home);
        Poisson(Away, awayUpTo[1..]);
        for (var goals = 1; goals <= ScoreGrid.Goals; goals++)
        {
            awayUpTo[goals] += awayUpTo[goals - 1];
        }

        var (won, pushed) = (0.0, 0.0);
        AddHalfLine(Math.Floor(line * 2) / 2, home, awayUpTo, ref won, ref pushed);
        AddHalfLine(Math.Ceiling(line * 2) / 2, home, awayUpTo, ref won, ref pushed);
        return won / (1 - pushed);
    }

    // awayUpTo[k] is the probability of fewer than k away goals.
    private static void AddHalfLine(double line, ReadOnlySpan<double> home, ReadOnlySpan<double> awayUpTo, ref double won, ref double pushed)
    {
        var whole = (int)Math.Floor(line);
        var canPush = line - whole < 0.01;
        for (var goals = 0; goals < ScoreGrid.Goals; goals++)
        {
            // Away goals below (goals + line) lose the bet for the away side; on a half line the fraction makes the whole part lose too.
            var level = goals + whole;
            won += home[goals] * awayUpTo[Math.Clamp(canPush ? level : level + 1, 0, ScoreGrid.Goals)] / 2;
            if (canPush && level is >= 0 and < ScoreGrid.Goals)
            {
                pushed += home[goals] * (awayUpTo[level + 1] - awayUpTo[level]) / 2;
            }
        }
    }
}
