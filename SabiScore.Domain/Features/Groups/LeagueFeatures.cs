namespace SabiScore.Domain.Features.Groups;

/// <summary>The season so far, the table as of the day, and what is usual in the league.</summary>
internal static class LeagueFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("league context", "football-data.co.uk results");
        group.AddSides("points", "points", "Points a match of the {club} this season, shrunk to 1.35 by 4 matches", side => side.Points);
        group.AddSides(
            "difference", "goals", "Goal difference a match of the {club} this season, shrunk to 0 by 4 matches",
            side => side.GoalDifference);
        group.AddSides("promoted", "flag", "The {club} was not in this league the season before", side => side.IsPromoted ? 1 : 0);
        group.AddSides("position", "place", "Place of the {club} in the table", side => side.Standing.Position);
        group.AddSides("table_points", "points", "Points of the {club} in the table", side => side.Standing.Points);
        group.AddSides("table_difference", "goals", "Goal difference of the {club} in the table", side => side.Standing.GoalDifference);
        group.AddSides("to_title", "points", "Points of the {club} minus the leader's", side => side.Standing.ToTitle);
        group.AddSides(
            "to_europe", "points", "Points of the {club} minus those of the last place for Europe (Championship: direct promotion)",
            side => side.Standing.ToEurope);
        group.AddSides(
            "to_playoff", "points", "Points of the {club} minus those of the last play-off place (E1, N1) or Champions League place (others)", side => side.Standing.ToPlayoff);
        group.AddSides(
            "to_relegation", "points", "Points of the {club} minus those of the first place in danger of relegation",
            side => side.Standing.ToRelegation);
        group.AddDifference("position_difference", "places", "Place in the table", side => side.Standing.Position);
        group.Add(
            "home_home_points", "points", "Points a home match of the home club this season",
            match => match.Home.Standing.HomePoints);
        group.Add(
            "away_away_points", "points", "Points an away match of the away club this season",
            match => match.Away.Standing.AwayPoints);
        group.Add("matches_left", "matches", "Matches that the home club has left this season", match => match.Home.Standing.MatchesLeft);
        group.Add("league_number", "number", "Which league it is, 0 to 6 in the order E0, E1, D1, SP1, I1, F1, N1", match => match.Fixture.League.Index);
        group.Add("league_home", "share", "Home wins minus away wins of the league, slow mean", match => match.League.HomeMean);
        group.Add("league_draws", "share", "Draws of the league, slow mean", match => match.League.DrawMean);
        group.Add("league_goals", "goals", "Goals a match of the league, slow mean", match => match.League.GoalMean);
        return group;
    }
}
