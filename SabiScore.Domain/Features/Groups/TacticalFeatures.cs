using SabiScore.Domain.Features.State;
using SabiScore.Domain.Features.Views;

namespace SabiScore.Domain.Features.Groups;

/// <summary>How a club plays: shots, corners, fouls, cards, and what its shots and the others' are worth.</summary>
internal static class TacticalFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("tactical", "football-data.co.uk statistics");
        AddMean(group, "shots_made", "shots", "Shots", ClubStatistic.Shots);
        AddMean(group, "shots_allowed", "shots", "Shots allowed", ClubStatistic.ShotsAgainst);
        AddMean(group, "corners_made", "corners", "Corners won", ClubStatistic.Corners);
        AddMean(group, "corners_allowed", "corners", "Corners allowed", ClubStatistic.CornersAgainst);
        AddRatio(group, "on_target_share", "Share of the shots of the {club} that are on target", ClubStatistic.OnTarget, ClubStatistic.Shots);
        AddRatio(group, "on_target_share_allowed", "Share of the shots against the {club} that are on target", ClubStatistic.OnTargetAgainst, ClubStatistic.ShotsAgainst);
        AddRatio(group, "conversion", "Goals per shot on target of the {club}", ClubStatistic.GoalsOfShots, ClubStatistic.OnTarget);
        AddRatio(group, "conversion_allowed", "Goals per shot on target against the {club}", ClubStatistic.GoalsAgainstOfShots, ClubStatistic.OnTargetAgainst);
        AddRatio(group, "corners_per_shot", "Corners per shot of the {club}", ClubStatistic.Corners, ClubStatistic.Shots);
        group.AddSides(
            "shot_share", "share", "Share of a match's shots that the {club} makes, span 15 matches",
            side => Share(side, MeanWindow.Slow, ClubStatistic.Shots, ClubStatistic.ShotsAgainst));
        group.AddSides(
            "venue_shot_share", "share", "Share of a match's shots that the {club} makes at this venue, span 8 matches",
            side => Ratio(side.MeanAtVenue(ClubStatistic.Shots), side.MeanAtVenue(ClubStatistic.Shots) + side.MeanAtVenue(ClubStatistic.ShotsAgainst)));
        group.AddSides(
            "first_half_goals", "goals", "Goals of the {club} before half-time, span 15 matches", side => side.Mean(MeanWindow.Slow, ClubStatistic.FirstHalfGoals));
        group.AddSides(
            "first_half_goals_against", "goals", "Goals against the {club} before half-time, span 15 matches",
            side => side.Mean(MeanWindow.Slow, ClubStatistic.FirstHalfGoalsAgainst));
        group.AddSides(
            "second_half_difference", "goals", "Goal difference of the {club} after half-time, span 15 matches",
            side => side.Mean(MeanWindow.Slow, ClubStatistic.SecondHalfDifference));
        return group;
    }

    private static void AddMean(FeatureGroup group, string name, string unit, string words, ClubStatistic statistic) =>
        group.AddSides(name, unit, $"{words} a match by the {{club}}, span 15 matches", side => side.Mean(MeanWindow.Slow, statistic));

    private static void AddRatio(FeatureGroup group, string name, string words, ClubStatistic part, ClubStatistic whole) =>
        group.AddSides(
            name, "share", words + ", span 15 matches",
            side => Ratio(side.Mean(MeanWindow.Slow, part), side.Mean(MeanWindow.Slow, whole)));

    private static double Share(SideView side, MeanWindow window, ClubStatistic own, ClubStatistic other) =>
        Ratio(side.Mean(window, own), side.Mean(window, own) + side.Mean(window, other));

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : double.NaN;
}
