using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.InPlay;

/// <summary>
/// Forecasts of a match that is on, from the forecast before it. Two goal rates are found whose score grid gives that forecast; of them what is left at the
/// minute (<see cref="GoalTiming"/>), changed by score and red cards (<see cref="GoalPace"/>), gives the grid of the goals to come. What the grid before
/// the match did not give exactly is made up for by a weight on each outcome, which fades with the time left.
/// </summary>
public sealed class InPlayModel
{
    private const double LeastRate = 0.05, LeastTotal = 1, GreatestTotal = 6, LeastProbability = 1e-12;
    private const int Bisections = 30;

    private readonly ProbabilityTriple tilt;

    /// <param name="before">The forecast before the match.</param>
    /// <param name="total">Expected goals of the match where they are known, as <see cref="GoalMarkets.Total"/>; null or NaN: those that the draw's probability implies.</param>
    public InPlayModel(ProbabilityTriple before, double? total = null)
    {
        Before = before;
        Rates = total is >= LeastTotal and <= GreatestTotal ? Split(before, total.Value) : Split(before, TotalOf(before));
        var grid = new ScoreGrid(Rates.Home, Rates.Away).Outcome;
        tilt = ProbabilityTriple.Normalise(Ratio(before.Home, grid.Home), Ratio(before.Draw, grid.Draw), Ratio(before.Away, grid.Away));
    }

    /// <summary>The forecast before the match.</summary>
    public ProbabilityTriple Before { get; }

    /// <summary>The goals expected of the two sides over the whole match.</summary>
    public GoalRates Rates { get; }

    /// <summary>What is to be expected as the match stands: the forecast before it at kick-off, certainty at full time.</summary>
    public InPlayForecast At(MatchSituation situation)
    {
        var left = GoalTiming.Remaining(situation.Time);
        var lead = situation.HomeGoals - situation.AwayGoals;
        if (left <= 0)
        {
            return new InPlayForecast(
                ProbabilityTriple.Normalise(lead > 0 ? 1 : 0, lead == 0 ? 1 : 0, lead < 0 ? 1 : 0), situation.HomeGoals, situation.AwayGoals, 0, 0);
        }

        var home = Rates.Home * left * GoalPace.Of(Side.Home, situation);
        var away = Rates.Away * left * GoalPace.Of(Side.Away, situation);
        var anyGoal = 1 - Math.Exp(-home - away);
        return new InPlayForecast(
            Outcome(home, away, lead, left), situation.HomeGoals + home, situation.AwayGoals + away, anyGoal * home / (home + away), anyGoal * away / (home + away));
    }

    private ProbabilityTriple Outcome(double home, double away, int lead, double left)
    {
        // Low scores depend on each other while neither side leads.
        var grid = new ScoreGrid(home, away, lead == 0 ? ScoreGrid.DefaultRho : 0);
        double homeWin = 0, draw = 0, awayWin = 0;
        for (var i = 0; i < ScoreGrid.Goals; i++)
        {
            for (var j = 0; j < ScoreGrid.Goals; j++)
            {
                var difference = lead + i - j;
                (homeWin, draw, awayWin) = difference > 0 ? (homeWin + grid[i, j], draw, awayWin)
                    : difference == 0 ? (homeWin, draw + grid[i, j], awayWin) : (homeWin, draw, awayWin + grid[i, j]);
            }
        }

        return ProbabilityTriple.Normalise(homeWin * Math.Pow(tilt.Home, left), draw * Math.Pow(tilt.Draw, left), awayWin * Math.Pow(tilt.Away, left));
    }

    private static double Ratio(double wanted, double given) => Math.Max(wanted, LeastProbability) / Math.Max(given, LeastProbability);

    /// <summary>The total at which the grid gives the draw's probability; more goals make draws rarer.</summary>
    private static double TotalOf(ProbabilityTriple before)
    {
        double low = LeastTotal, high = GreatestTotal;
        for (var i = 0; i < Bisections; i++)
        {
            var total = (low + high) / 2;
            var rates = Split(before, total);
            (low, high) = rates.Outcome().Draw > before.Draw ? (total, high) : (low, total);
        }

        return (low + high) / 2;
    }

    /// <summary>Splits a total so that home and away win in the forecast's proportion.</summary>
    private static GoalRates Split(ProbabilityTriple before, double total)
    {
        var wanted = Math.Max(before.Home, LeastProbability) / (Math.Max(before.Home, LeastProbability) + Math.Max(before.Away, LeastProbability));
        double low = LeastRate, high = total - LeastRate;
        for (var i = 0; i < Bisections; i++)
        {
            var home = (low + high) / 2;
            var outcome = new GoalRates(home, total - home).Outcome();
            (low, high) = outcome.Home / (outcome.Home + outcome.Away) < wanted ? (home, high) : (low, home);
        }

        var found = (low + high) / 2;
        return new GoalRates(found, total - found);
    }
}
