using FsCheck.Xunit;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class ScoreGridTests
{
    // Computed independently with scipy.stats.poisson up to 39 goals a side.
    [Theory]
    [InlineData(1.5, 1.1, 0, 0.464244186, 0.257667215, 0.278088599, 0.481570424, 0.518272334, 0.393811521, 0.625385535, 0.882293224)]
    [InlineData(1.5, 1.1, -0.04, 0.459342130, 0.267471327, 0.273186543, 0.481570424, 0.523174391, 0.389956823, 0.627063686, 0.882607756)]
    [InlineData(2.4, 0.7, -0.1, 0.743494832, 0.174255541, 0.082249627, 0.598836853, 0.465314211, 0.711682614, 0.900393365, 0.976046392)]
    public void Markets_KnownRates_EqualIndependentNumbers(
        double homeRate, double awayRate, double rho, double home, double draw, double away, double over, double both, double threeQuarters, double level, double ahead)
    {
        var grid = new ScoreGrid(homeRate, awayRate, rho);
        double[] expected = [home, draw, away, over, both, threeQuarters, level, ahead];
        double[] actual =
        [
            grid.Outcome.Home, grid.Outcome.Draw, grid.Outcome.Away, grid.Over(2.5), grid.BothScore, grid.HandicapWin(-0.75), grid.HandicapWin(0), grid.HandicapWin(1.25),
        ];
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 4e-6));
        var rates = new GoalRates(homeRate, awayRate);
        Assert.Equal(home, rates.Outcome(rho).Home, 4e-6);
        Assert.Equal(draw, rates.Outcome(rho).Draw, 4e-6);
    }

    [Property]
    public bool Cells_AnyRates_SumToOneAndMirror(byte first, byte second)
    {
        var (home, away) = (0.15 + (first / 80.0), 0.15 + (second / 80.0));
        var (grid, mirror) = (new ScoreGrid(home, away), new ScoreGrid(away, home));
        var sum = 0.0;
        for (var i = 0; i < ScoreGrid.Goals; i++)
        {
            for (var j = 0; j < ScoreGrid.Goals; j++)
            {
                sum += grid[i, j];
            }
        }

        var line = ((first % 17) - 8) / 4.0;
        return Math.Abs(sum - 1) < 1e-12
            && Math.Abs(grid.Outcome.Home - mirror.Outcome.Away) < 1e-12
            && Math.Abs(grid.HandicapWin(line) + mirror.HandicapWin(-line) - 1) < 1e-9
            && Math.Abs(grid.Over(2.5) - mirror.Over(2.5)) < 1e-12;
    }

    [Property]
    public bool HandicapWin_GridWithoutRho_EqualsRates(byte first, byte second, byte quarter)
    {
        var (home, away, line) = (0.15 + (first / 100.0), 0.15 + (second / 100.0), ((quarter % 33) - 16) / 4.0);
        var direct = new GoalRates(home, away).HandicapWin(line);
        return Math.Abs(direct - new ScoreGrid(home, away, 0).HandicapWin(line)) < 1e-4;
    }
}
