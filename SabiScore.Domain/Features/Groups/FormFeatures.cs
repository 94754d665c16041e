using SabiScore.Domain.Features.State;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Exponentially weighted form, home minus away, over several spans and at the venue.</summary>
internal static class FormFeatures
{
    private static readonly (string Name, string Words, FormNumber Number)[] Differences =
    [
        ("goals_for", "goals scored", FormNumber.GoalsFor),
        ("on_target_for", "shots on target in goals", FormNumber.OnTargetFor),
        ("shots_for", "shots in goals", FormNumber.ShotsFor),
        ("corners", "corners won", FormNumber.Corners),
        ("points", "points", FormNumber.Points),
        ("adjusted_for", "shots blend beyond the expected rate", FormNumber.AdjustedFor),
        ("half_time", "goal difference at half-time", FormNumber.HalfTime),
    ];

    private static readonly (string Name, string Words, FormNumber For, FormNumber Against)[] Nets =
    [
        ("goals", "goals", FormNumber.GoalsFor, FormNumber.GoalsAgainst),
        ("on_target", "shots on target in goals", FormNumber.OnTargetFor, FormNumber.OnTargetAgainst),
        ("shots", "shots in goals", FormNumber.ShotsFor, FormNumber.ShotsAgainst),
        ("adjusted", "shots blend beyond the expected rate", FormNumber.AdjustedFor, FormNumber.AdjustedAgainst),
    ];

    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("form", "football-data.co.uk results and statistics");
        for (var place = 0; place < FormRules.SpanNames.Length; place++)
        {
            var (span, suffix) = (place, FormRules.SpanNames[place]);
            var window = suffix == "venue" ? "at this venue, span 10 matches" : $"span {suffix} matches";
            foreach (var (name, words, number) in Differences)
            {
                group.AddDifference($"diff_{name}_{suffix}", UnitOf(number), $"Mean {words} ({window})", side => side.Form(span, number));
            }

            foreach (var (name, words, plus, minus) in Nets)
            {
                group.AddDifference(
                    $"net_{name}_{suffix}", "goals", $"Mean {words}, for minus against ({window})", side => side.Form(span, plus) - side.Form(span, minus));
            }

            group.AddSides(
                $"surprise_{suffix}", "goals", $"Goal difference of the {{club}} beyond what opening prices expected ({window})",
                side => side.Form(span, FormNumber.Surprise), "football-data.co.uk results and prices");
        }

        WindowFormFeatures.AddTo(group);
        return group;
    }

    private static string UnitOf(FormNumber number) => number switch
    {
        FormNumber.Corners => "corners",
        FormNumber.Points => "points",
        _ => "goals",
    };
}
