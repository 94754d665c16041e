using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features;

/// <summary>The features that say most about one league, drawn from the base groups and from what only it has.</summary>
public sealed record LeagueView
{
    /// <summary>The league.</summary>
    public required League League { get; init; }

    /// <summary>Its groups, in the order in which they are shown.</summary>
    public required IReadOnlyList<LeagueViewGroup> Groups { get; init; }

    /// <summary>Number of features over all groups.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var group in Groups)
            {
                count += group.Features.Count;
            }

            return count;
        }
    }

    /// <summary>The views there are: the Championship's 85 features and the Eredivisie's 82.</summary>
    public static IReadOnlyList<LeagueView> All { get; } = [LeagueViews.ChampionshipView.Create(), LeagueViews.EredivisieView.Create()];
}
