namespace SabiScore.Domain.Features.Groups;

/// <summary>Earlier meetings of the two clubs.</summary>
internal static class HeadToHeadFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("head-to-head", "football-data.co.uk results");
        group.Add(
            "head_to_head", "goals", "Goal difference of earlier meetings at this ground, faded by .7 each and shrunk by 1.5 matches",
            match => match.League.Meetings.GetValueOrDefault((match.Fixture.Home, match.Fixture.Away)).Mean);
        group.Add("h2h_matches", "matches", "Earlier league meetings on either ground, at most 6", match => match.Meetings.Count);
        group.Add("h2h_points", "points", "Points a meeting of the home club in the last 6", match => match.Meetings.Points);
        group.Add("h2h_wins", "share", "Share of the last 6 meetings that the home club won", match => match.Meetings.Wins);
        group.Add("h2h_draws", "share", "Share of the last 6 meetings that were drawn", match => match.Meetings.Draws);
        group.Add(
            "h2h_goal_difference", "goals", "Goal difference of the home club in the last 6 meetings",
            match => match.Meetings.GoalDifference);
        group.Add("h2h_goals", "goals", "Goals a match in the last 6 meetings", match => match.Meetings.Goals);
        group.Add("h2h_both_scored", "share", "Share of the last 6 meetings in which both scored", match => match.Meetings.BothScored);
        group.Add("h2h_days", "days", "Days since the last meeting, at most 2,000", match => match.Meetings.Days);
        group.Add("h2h_last", "sign", "The last meeting: 1 won by the home club, 0 drawn, −1 lost", match => match.Meetings.Last);
        return group;
    }
}
