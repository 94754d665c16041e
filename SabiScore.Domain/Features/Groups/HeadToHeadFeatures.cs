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
        return group;
    }
}
