using SabiScore.Domain.Features.Views;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Each club's form over its last matches, recent ones weighing more.</summary>
internal static class WindowFormFeatures
{
    public static void AddTo(FeatureGroup group)
    {
        Add(group, "form5", "last 5 matches, weights 1.5 down to .7", side => side.Last5);
        Add(group, "form10", "last 10 matches, weights 1.5 down to .7", side => side.Last10);
        Add(group, "venue6", "last 6 matches at this venue, weights 1.5 down to .7", side => side.AtVenue);
        group.AddSides("unbeaten_run", "matches", "Matches in a row without defeat of the {club}", side => side.Club.Unbeaten);
        group.AddSides("winless_run", "matches", "Matches in a row without a win of the {club}", side => side.Club.Winless);
    }

    private static void Add(FeatureGroup group, string window, string words, Func<SideView, double[]> form)
    {
        for (var place = 0; place < WindowForm.Numbers.Length; place++)
        {
            var number = place;
            var (name, unit, meaning) = WindowForm.Numbers[place];
            group.AddSides($"{window}_{name}", unit, $"{meaning} of the {{club}} ({words})", side => form(side)[number]);
        }
    }
}
