using FsCheck.Xunit;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class EloTests
{
    // Elo's own table of expected scores: 50 points are worth .57, 100 .64, 200 .76, 400 .91.
    [Theory]
    [InlineData(0, 0.50)]
    [InlineData(50, 0.57)]
    [InlineData(100, 0.64)]
    [InlineData(200, 0.76)]
    [InlineData(400, 0.91)]
    public void Expected_DifferenceWithHomeAdvantage_IsElosTable(double difference, double expected) =>
        Assert.Equal(expected, Elo.Expected(1500 + difference - Elo.HomeAdvantage, 1500), 0.005);

    // By hand: equal clubs, home expects 1 / (1 + 10^(−65/400)) = .59246; a 3–1 win moves 12 × 3 × (1 − .59246) = 14.671.
    [Fact]
    public void Change_HomeWinByTwo_IsWeighedByMargin() => Assert.Equal(14.671, Elo.Change(1500, 1500, 2), 0.001);

    [Fact]
    public void Start_Leagues_NewcomersAndChampionshipStartLower()
    {
        Assert.Equal(1500, Elo.Start(League.Bundesliga, firstSeason: true));
        Assert.Equal(1380, Elo.Start(League.Championship, firstSeason: true));
        Assert.Equal(1420, Elo.Start(League.PremierLeague, firstSeason: false));
    }

    [Property]
    public bool Change_BetterResult_IsNeverLess(int home, int away, int difference)
    {
        var (homeElo, awayElo) = (1500.0 + (home % 400), 1500.0 + (away % 400));
        var goals = difference % 9;
        return Elo.Change(homeElo, awayElo, goals + 1) >= Elo.Change(homeElo, awayElo, goals) || goals < 0;
    }
}
