using SabiScore.Domain.Features.Views;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Rest, congestion, travel and where in the season a match stands.</summary>
internal static class ScheduleFeatures
{
    private const int LongBreak = 13;
    private static readonly DateOnly SpectatorsLeft = new(2020, 5, 10);
    private static readonly DateOnly SpectatorsBack = new(2021, 6, 1);

    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("schedule", "football-data.co.uk fixtures");
        group.AddSides("rest", "days", "Days since the last league match of the {club}, at most 30", side => side.Rest);
        group.AddDifference("rest_difference", "days", "Days since the last league match, at most 30", side => side.Rest);
        group.AddSides("recent", "matches", "League matches of the {club} in the last 14 days", side => side.RecentMatches);
        group.AddSides("matches_7", "matches", "League matches of the {club} in the last 7 days", side => side.MatchesWithin(7));
        group.AddSides("matches_30", "matches", "League matches of the {club} in the last 30 days", side => side.MatchesWithin(30));
        group.AddDifference("matches_30_difference", "matches", "League matches in the last 30 days", side => side.MatchesWithin(30));
        group.AddSides(
            "venue_run", "matches", "League matches in a row of the {club} at home (positive) or away (negative)",
            side => side.Club.VenueRun);
        group.Add("home_played", "matches", "Matches of the home club this season", match => match.Home.Played);
        group.AddDifference("played_difference", "matches", "Matches this season", side => side.Played);
        group.Add("season_stage", "share", "Share of its matches that the home club has played", match => match.Home.Standing.Stage);
        group.Add("month", "month", "Month of the match, 1 to 12", match => match.Fixture.Date.Month);
        group.Add("midweek", "flag", "Played on a Tuesday, Wednesday or Thursday", match => IsMidweek(match.Fixture.Date) ? 1 : 0);
        group.Add(
            "weekday", "day", "Day of the week, Monday 1 to Sunday 7",
            match => match.Fixture.Date.DayOfWeek == 0 ? 7 : (int)match.Fixture.Date.DayOfWeek);
        group.Add(
            "kickoff_hour", "hours", "Hour of kick-off, UTC (known from 2019/20 on)",
            match => match.Fixture.KickoffKnown ? match.Fixture.KickoffAt.TimeOfDay.TotalHours : double.NaN);
        group.Add(
            "after_break", "flag", "Both clubs come from a break of two weeks or more",
            match => Math.Min(match.Home.Rest, match.Away.Rest) > LongBreak ? 1 : 0);
        group.Add(
            "no_spectators", "flag", "Played in the months without spectators (10 May 2020 to 1 June 2021)",
            match => match.Fixture.Date >= SpectatorsLeft && match.Fixture.Date <= SpectatorsBack ? 1 : 0);
        group.Add("travel", "kilometres", "Distance between the two grounds", Travel, "ClubFacts");
        return group;
    }

    private static bool IsMidweek(DateOnly date) => date.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday;

    // Great circle on a sphere of the earth's mean radius.
    private static double Travel(MatchView match)
    {
        const double Radius = 6371;
        var (from, to) = (match.Away.Facts, match.Home.Facts);
        var (south, north) = (double.DegreesToRadians(from[ClubFactKeys.Latitude]), double.DegreesToRadians(to[ClubFactKeys.Latitude]));
        var east = double.DegreesToRadians(to[ClubFactKeys.Longitude] - from[ClubFactKeys.Longitude]);
        var (rise, turn) = (Math.Sin((north - south) / 2), Math.Sin(east / 2));
        return 2 * Radius * Math.Asin(Math.Sqrt((rise * rise) + (Math.Cos(south) * Math.Cos(north) * turn * turn)));
    }
}
