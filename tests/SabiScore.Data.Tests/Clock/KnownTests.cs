using SabiScore.Data.Clock;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Tests.Clock;

public sealed class KnownTests
{
    [Theory]
    [InlineData(true, 16, 59, false)]
    [InlineData(true, 17, 0, true)]
    [InlineData(false, 23, 59, false)]
    [InlineData(false, 24, 0, true)]
    public void Result_OfAMatchThatKicksOffAtThree_IsKnownTwoHoursLater_OrTheDayAfter(bool kickoffKnown, int hours, int minutes, bool known)
    {
        var match = Match(kickoffKnown);
        var asOf = new DateTimeOffset(2025, 3, 8, 0, 0, 0, TimeSpan.Zero) + new TimeSpan(hours, minutes, 0);

        Assert.Equal(known, Known.HasResult(match, asOf));
        Assert.Equal(known, Known.Result(asOf).Compile()(match));
        Assert.Equal(!known, Known.NoResult(asOf).Compile()(match));
    }

    [Fact]
    public void KnownAt_Replay_HidesWhatIsMoreThanAWeekAhead()
    {
        var matches = new[] { Match(true) }.AsQueryable();
        var kickoff = matches.First().KickoffAt;

        Assert.Empty(matches.KnownAt(new MatchMoment(kickoff.AddDays(-7).AddMinutes(-1), MatchClockMode.Replay)));
        Assert.Single(matches.KnownAt(new MatchMoment(kickoff.AddDays(-7), MatchClockMode.Replay)));
        Assert.Single(matches.KnownAt(new MatchMoment(kickoff.AddDays(-70), MatchClockMode.Fixed)));
    }

    private static FixtureRow Match(bool kickoffKnown) => new()
    {
        LeagueCode = "E0",
        Date = new DateOnly(2025, 3, 8),
        KickoffAt = new DateTimeOffset(2025, 3, 8, 15, 0, 0, TimeSpan.Zero),
        KickoffKnown = kickoffKnown,
        HomeGoals = 1,
        AwayGoals = 0,
    };
}
