using SabiScore.Domain.Football;

namespace SabiScore.Domain.Tests.Football;

public sealed class FixtureOrderTests
{
    [Fact]
    public void Compare_Fixtures_GoByDateThenLeagueCodeThenHomeName()
    {
        Fixture[] expected =
        [
            Match(1, League.LaLiga, "Zaragoza"),
            Match(2, League.Bundesliga, "Werder Bremen"),
            Match(2, League.PremierLeague, "Wolves"),
            Match(2, League.Championship, "Watford"),
            Match(2, League.Championship, "den Haag"),
            Match(3, League.Bundesliga, "Augsburg"),
        ];

        Assert.Equal(expected, expected.Reverse().Order(FixtureOrder.Instance));
    }

    [Fact]
    public void Compare_Nothing_ComesFirst()
    {
        Assert.Equal(0, FixtureOrder.Instance.Compare(null, null));
        Assert.True(FixtureOrder.Instance.Compare(null, Match(1, League.LaLiga, "Betis")) < 0);
        Assert.True(FixtureOrder.Instance.Compare(Match(1, League.LaLiga, "Betis"), null) > 0);
    }

    private static Fixture Match(int day, League league, string home) => new()
    {
        Id = new FixtureId(1),
        League = league,
        Season = new Season(2024),
        Date = new DateOnly(2025, 3, day),
        KickoffAt = new DateTimeOffset(2025, 3, day, 15, 0, 0, TimeSpan.Zero),
        Home = new ClubId(1),
        Away = new ClubId(2),
        HomeName = home,
        AwayName = "Away",
    };
}
