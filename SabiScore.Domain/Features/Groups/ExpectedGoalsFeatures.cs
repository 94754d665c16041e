using SabiScore.Domain.Features.State;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Expected goals: understat.com's where there are any, and our own estimate from shots, never mixed under one name.</summary>
internal static class ExpectedGoalsFeatures
{
    private const string Understat = "Understat";

    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("expected goals", "football-data.co.uk shots");
        Add(group, "understat_xg", "Understat's expected goals", Understat, ClubStatistic.ExpectedGoals, ClubStatistic.BeyondExpected);
        Add(group, "shot_xg", "expected goals estimated from shots", null, ClubStatistic.ShotExpected, ClubStatistic.BeyondShotExpected);
        group.AddDifference(
            "understat_xg_form", "goals", "Understat's expected goals for minus against, span 5 matches",
            side => side.Mean(MeanWindow.Fast, ClubStatistic.ExpectedGoals) - side.Mean(MeanWindow.Fast, ClubStatistic.ExpectedGoalsAgainst), Understat);
        group.AddSides(
            "shot_xg_venue", "goals", "Expected goals estimated from shots, for minus against, of the {club} at this venue, span 8 matches",
            side => side.MeanAtVenue(ClubStatistic.ShotExpected) - side.MeanAtVenue(ClubStatistic.ShotExpectedAgainst));
        return group;
    }

    private static void Add(FeatureGroup group, string name, string words, string? source, ClubStatistic made, ClubStatistic beyond)
    {
        group.AddSides(
            $"{name}_for", "goals", $"Mean {words} of the {{club}}, span 15 matches",
            side => side.Mean(MeanWindow.Slow, made), source);
        group.AddSides(
            $"{name}_against", "goals", $"Mean {words} allowed by the {{club}}, span 15 matches",
            side => side.Mean(MeanWindow.Slow, made + 1), source);
        group.AddSides(
            $"{name}_over", "goals", $"Goals minus {words} of the {{club}}, span 15 matches",
            side => side.Mean(MeanWindow.Slow, beyond), source);
        group.AddDifference(
            $"{name}_difference", "goals", $"Mean {words}, for minus against, span 15 matches",
            side => side.Mean(MeanWindow.Slow, made) - side.Mean(MeanWindow.Slow, made + 1), source);
    }
}
