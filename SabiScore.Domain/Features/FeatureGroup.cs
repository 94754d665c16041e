using SabiScore.Domain.Features.Views;

namespace SabiScore.Domain.Features;

/// <summary>Collects the features of one group.</summary>
/// <param name="name">Name of the group.</param>
/// <param name="source">Where its numbers come from, unless a feature says otherwise.</param>
/// <param name="leagueCode">The one league the group is for; null for all.</param>
internal sealed class FeatureGroup(string name, string source, string? leagueCode = null)
{
    private readonly List<Feature> features = [];

    public IReadOnlyList<Feature> Features => features;

    public void Add(string feature, string unit, string meaning, Func<MatchView, double> compute, string? from = null)
    {
        var definition = new FeatureDefinition
        {
            Name = feature,
            Group = name,
            Meaning = meaning,
            Unit = unit,
            Source = from ?? source,
            LeagueCode = leagueCode,
        };
        features.Add(new Feature(definition, compute));
    }

    /// <summary>One feature for each side: home_… and away_…; "{club}" in the meaning becomes "home club" or "away club".</summary>
    public void AddSides(string feature, string unit, string meaning, Func<SideView, double> compute, string? from = null)
    {
        Add("home_" + feature, unit, meaning.Replace("{club}", "home club", StringComparison.Ordinal), match => compute(match.Home), from);
        Add("away_" + feature, unit, meaning.Replace("{club}", "away club", StringComparison.Ordinal), match => compute(match.Away), from);
    }

    /// <summary>The home side's number minus the away side's.</summary>
    public void AddDifference(string feature, string unit, string meaning, Func<SideView, double> compute, string? from = null) =>
        Add(feature, unit, meaning + ", home minus away", match => compute(match.Home) - compute(match.Away), from);

    /// <summary>One feature an outcome: …_home, …_draw and …_away; "{outcome}" in the meaning becomes home, draw or away.</summary>
    public void AddOutcomes(string feature, string unit, string meaning, Func<MatchView, Triple> compute, string? from = null)
    {
        string[] outcomes = ["home", "draw", "away"];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var outcome = i;
            Add($"{feature}_{outcomes[i]}", unit, meaning.Replace("{outcome}", outcomes[i], StringComparison.Ordinal), match => compute(match)[outcome], from);
        }
    }
}
