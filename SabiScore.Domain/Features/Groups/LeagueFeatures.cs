namespace SabiScore.Domain.Features.Groups;

/// <summary>The season so far, and what is usual in the league.</summary>
internal static class LeagueFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("league context", "football-data.co.uk results");
        group.AddSides("points", "points", "Points a match of the {club} this season, shrunk to 1.35 by 4 matches", side => side.Points);
        group.AddSides("difference", "goals", "Goal difference a match of the {club} this season, shrunk to 0 by 4 matches", side => side.GoalDifference);
        group.AddSides("promoted", "flag", "The {club} was not in this league the season before", side => side.IsPromoted ? 1 : 0);
        group.Add("league_home", "share", "Home wins minus away wins of the league, slow mean", match => match.League.HomeMean);
        group.Add("league_draws", "share", "Draws of the league, slow mean", match => match.League.DrawMean);
        return group;
    }
}
