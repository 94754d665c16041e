namespace SabiScore.Domain.Features.Groups;

/// <summary>Rest, congestion and where in the season a match stands.</summary>
internal static class ScheduleFeatures
{
    private static readonly DateOnly SpectatorsLeft = new(2020, 5, 10);
    private static readonly DateOnly SpectatorsBack = new(2021, 6, 1);

    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("schedule", "football-data.co.uk fixtures");
        group.AddSides("rest", "days", "Days since the last league match of the {club}, at most 30", side => side.Rest);
        group.AddSides("recent", "matches", "League matches of the {club} in the last 14 days", side => side.RecentMatches);
        group.AddSides("played", "matches", "Matches of the {club} this season", side => side.Played);
        group.Add("month", "month", "Month of the match, 1 to 12", match => match.Fixture.Date.Month);
        group.Add(
            "no_spectators", "flag", "Played in the months without spectators (10 May 2020 to 1 June 2021)",
            match => match.Fixture.Date >= SpectatorsLeft && match.Fixture.Date <= SpectatorsBack ? 1 : 0);
        return group;
    }
}
