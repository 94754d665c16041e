using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Api.Matches;

/// <summary>What both sides did in a match; nothing where the source does not say.</summary>
/// <param name="Home">Home side.</param>
/// <param name="Away">Away side.</param>
public sealed record MatchStatistics(SideFigures Home, SideFigures Away)
{
    internal static MatchStatistics Of(FixtureRow row) => new(
        new SideFigures(row.HomeShots, row.HomeShotsOnTarget, row.HomeFouls, row.HomeCorners, row.HomeYellowCards, row.HomeRedCards, row.HomeExpectedGoals),
        new SideFigures(row.AwayShots, row.AwayShotsOnTarget, row.AwayFouls, row.AwayCorners, row.AwayYellowCards, row.AwayRedCards, row.AwayExpectedGoals));
}
