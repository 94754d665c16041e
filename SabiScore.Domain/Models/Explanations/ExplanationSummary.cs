using SabiScore.Domain.Features;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>An explanation for people: terms by the groups of the feature catalog, and the largest single ones with their meanings.</summary>
public sealed record ExplanationSummary
{
    private const string OwnForecast = "our forecast without prices";

    private static readonly Dictionary<string, FeatureDefinition> Definitions = FeatureCatalog.All.ToDictionary(feature => feature.Name, StringComparer.Ordinal);

    /// <summary>All groups, the largest first; together they are the forecast's centred logits.</summary>
    public required IReadOnlyList<ExplanationGroup> Groups { get; init; }

    /// <summary>The largest terms of features and members without prices, the largest first.</summary>
    public required IReadOnlyList<ExplanationReason> Reasons { get; init; }

    /// <summary>Sums up.</summary>
    /// <param name="explanation">Terms by the catalog's names.</param>
    /// <param name="features">The catalog's vector that was explained.</param>
    /// <param name="most">Most single reasons.</param>
    public static ExplanationSummary Of(Explanation explanation, ReadOnlySpan<double> features, int most)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var groups = explanation.Terms.GroupBy(GroupOf)
            .Select(terms => (terms.Key, Logits: terms.Aggregate(default(OutcomeLogits), (sum, term) => sum + term.Logits)))
            .OrderByDescending(group => group.Logits.Size)
            .Select(group => new ExplanationGroup(group.Key, group.Logits, explanation.WorthOf(group.Logits)));
        List<ExplanationReason> reasons = [];
        foreach (var term in explanation.Terms.Where(IsReason).OrderByDescending(term => term.Logits.Size).Take(most))
        {
            reasons.Add(Reason(explanation, term, features));
        }

        return new ExplanationSummary { Groups = [.. groups], Reasons = reasons };
    }

    private static bool IsReason(ExplanationTerm term) => term.Kind is ExplanationTermKind.Feature or ExplanationTermKind.Arithmetic or ExplanationTermKind.OwnForecast;

    private static string GroupOf(ExplanationTerm term) => term.Kind switch
    {
        ExplanationTermKind.OwnForecast => OwnForecast,
        ExplanationTermKind.Feature or ExplanationTermKind.Arithmetic => DefinitionOf(term)?.Group ?? "other",
        _ => term.Name,
    };

    private static FeatureDefinition? DefinitionOf(ExplanationTerm term) =>
        term.Kind == ExplanationTermKind.Feature ? Definitions.GetValueOrDefault(term.Name) : term.Column < FeatureCatalog.Count ? FeatureCatalog.All[term.Column.Value] : null;

    private static ExplanationReason Reason(Explanation explanation, ExplanationTerm term, ReadOnlySpan<double> features)
    {
        var definition = DefinitionOf(term);
        var value = term.Column is { } column ? features[column] : double.NaN;
        return new ExplanationReason
        {
            Name = term.Name,
            Group = GroupOf(term),
            Meaning = term.Kind switch
            {
                ExplanationTermKind.OwnForecast => $"How far the forecast without prices of '{term.Name}' is from the price",
                ExplanationTermKind.Arithmetic => $"Computed from: {definition?.Meaning ?? term.Name}",
                _ => definition?.Meaning ?? term.Name,
            },
            Unit = definition?.Unit ?? "",
            Value = double.IsFinite(value) ? value : null,
            Logits = term.Logits,
            Worth = explanation.WorthOf(term.Logits),
        };
    }
}
