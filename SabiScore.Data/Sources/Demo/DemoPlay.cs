using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Data.Sources.Demo;

/// <summary>Draws what happens in a match from its goal rates.</summary>
internal static class DemoPlay
{
    /// <summary>Dependence of low scores; more than what fits real leagues, whose other reasons for draws are not here.</summary>
    public const double Rho = -0.09;

    private const double OnTarget = 0.25;
    private const int MostYellows = 7;

    /// <summary>Final score, from the same grid that prices are made of: Dixon and Coles.</summary>
    public static (int Home, int Away) Score(GoalRates rates, Random random)
    {
        var grid = new ScoreGrid(rates.Home, rates.Away, Rho);
        var left = random.NextDouble();
        for (var home = 0; home < ScoreGrid.Goals; home++)
        {
            for (var away = 0; away < ScoreGrid.Goals; away++)
            {
                left -= grid[home, away];
                if (left < 0)
                {
                    return (home, away);
                }
            }
        }

        return (0, 0);
    }

    /// <summary>What one side did, in keeping with its goals.</summary>
    /// <param name="rate">Its goal rate.</param>
    /// <param name="goals">Its goals.</param>
    /// <param name="strictness">Of the referee; 1 is usual.</param>
    /// <param name="withExpectedGoals">Whether the league has a provider of them.</param>
    /// <param name="random">Draws.</param>
    public static SideStatistics Statistics(double rate, int goals, double strictness, bool withExpectedGoals, Random random)
    {
        var shots = Math.Max(goals, random.Poisson(12.5 * Math.Pow(rate / 1.35, 0.6)));
        var (yellow, red) = (Math.Min(MostYellows, random.Poisson(1.95 * strictness)), random.NextDouble() < 0.05 * strictness ? 1 : 0);
        return new SideStatistics
        {
            Shots = shots,
            ShotsOnTarget = goals + random.Binomial(shots - goals, OnTarget),
            Corners = random.Poisson(1.4 + (0.29 * shots)),
            Fouls = yellow + red + random.Poisson(9.5),
            YellowCards = yellow,
            RedCards = red,
            ExpectedGoals = withExpectedGoals ? Math.Round((0.75 * rate * Math.Exp(random.Normal(0.28) - 0.04)) + (0.25 * goals), 2) : double.NaN,
        };
    }
}
