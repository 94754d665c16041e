namespace SabiScore.Domain.Models;

/// <summary>One league's part of a model.</summary>
public sealed record LeagueCard
{
    /// <summary>League code ("E0").</summary>
    public required string League { get; init; }

    /// <summary>Matches of it that were learned from.</summary>
    public required int Matches { get; init; }

    /// <summary>Matches of it that the weights were chosen on.</summary>
    public int ValidationMatches { get; init; }

    /// <summary>Blend weights by member, "price" included.</summary>
    public IReadOnlyList<NamedValue> Weights { get; init; } = [];

    /// <summary>Whether its calibration was kept.</summary>
    public bool Calibrated { get; init; }

    /// <summary>Validation scores, the market's own on the same matches beside them.</summary>
    public IReadOnlyList<NamedValue> Metrics { get; init; } = [];
}
