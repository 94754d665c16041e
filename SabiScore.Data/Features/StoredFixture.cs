using SabiScore.Data.Sources;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Features;

/// <summary>A row of a match with its clubs' names, on its way to the domain.</summary>
internal sealed record StoredFixture(FixtureRow Row, string HomeName, string AwayName)
{
    public Fixture ToFixture() => new()
    {
        Id = new FixtureId(Row.Id),
        League = League.FromCode(Row.LeagueCode) ?? throw new InvalidOperationException($"Match {Row.Id} has the unknown league '{Row.LeagueCode}'."),
        Season = new Season(Row.SeasonStart),
        Date = Row.Date,
        KickoffAt = Row.KickoffAt,
        KickoffKnown = Row.KickoffKnown,
        Home = new ClubId(Row.HomeId),
        Away = new ClubId(Row.AwayId),
        HomeName = HomeName,
        AwayName = AwayName,
        Referee = Row.Referee,
    };

    /// <param name="snapshots">All prices of the match.</param>
    public PlayedMatch ToPlayed(IReadOnlyList<StoredPrice> snapshots)
    {
        var fixture = ToFixture();
        var early = CaptureTimes.Early(fixture.Date, fixture.KickoffAt);
        return new PlayedMatch
        {
            Fixture = fixture,
            Result = new MatchResult(Row.HomeGoals!.Value, Row.AwayGoals!.Value, Row.HalfTimeHomeGoals, Row.HalfTimeAwayGoals),
            Home = new SideStatistics
            {
                Shots = Number(Row.HomeShots),
                ShotsOnTarget = Number(Row.HomeShotsOnTarget),
                Fouls = Number(Row.HomeFouls),
                Corners = Number(Row.HomeCorners),
                YellowCards = Number(Row.HomeYellowCards),
                RedCards = Number(Row.HomeRedCards),
                ExpectedGoals = Row.HomeExpectedGoals ?? double.NaN,
            },
            Away = new SideStatistics
            {
                Shots = Number(Row.AwayShots),
                ShotsOnTarget = Number(Row.AwayShotsOnTarget),
                Fouls = Number(Row.AwayFouls),
                Corners = Number(Row.AwayCorners),
                YellowCards = Number(Row.AwayYellowCards),
                RedCards = Number(Row.AwayRedCards),
                ExpectedGoals = Row.AwayExpectedGoals ?? double.NaN,
            },
            Opening = BoardOfSnapshots.Latest(snapshots.Where(price => price.CapturedAt <= early), fixture.KickoffAt),
            Closing = BoardOfSnapshots.Latest(snapshots.Where(price => price.CapturedAt > early), fixture.KickoffAt),
        };
    }

    private static double Number(int? value) => value ?? double.NaN;
}
