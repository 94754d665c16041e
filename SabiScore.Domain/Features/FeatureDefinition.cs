namespace SabiScore.Domain.Features;

/// <summary>One entry of the feature catalog.</summary>
public sealed record FeatureDefinition
{
    /// <summary>Stable name in snake case, unique in the catalog.</summary>
    public required string Name { get; init; }

    /// <summary>Group: form, head-to-head, league context, expected goals, tactical, market, ratings, schedule, referee, or a league view.</summary>
    public required string Group { get; init; }

    /// <summary>One line: what the number says.</summary>
    public required string Meaning { get; init; }

    /// <summary>Unit: goals, points, days, probability, log-odds, count, flag …</summary>
    public required string Unit { get; init; }

    /// <summary>Where the numbers come from: football-data.co.uk results, prices, Understat, ClubFacts …</summary>
    public required string Source { get; init; }

    /// <summary>The one league that the feature is for; null for a base feature, which every league has.</summary>
    public string? LeagueCode { get; init; }
}
