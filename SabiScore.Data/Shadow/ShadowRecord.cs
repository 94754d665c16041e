using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Shadow;

/// <summary>What a model's shadow forecasts came to, the champion's of the same moments and the market's on the same matches beside them.</summary>
public sealed record ShadowRecord
{
    /// <summary>What the matches are; the kinds never mix.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>The league; null for all of them.</summary>
    public required string? LeagueCode { get; init; }

    /// <summary>Date of the first match.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Date of the last match.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Settled matches.</summary>
    public required int Matches { get; init; }

    /// <summary>The model's.</summary>
    public required ShadowScore Model { get; init; }

    /// <summary>The champion's; the model's own where it was the champion.</summary>
    public required ShadowScore Champion { get; init; }

    /// <summary>Of these, matches with a market price.</summary>
    public required int MarketMatches { get; init; }

    /// <summary>The market's, on the matches that have a price; null without any.</summary>
    public required ShadowScore? Market { get; init; }

    /// <summary>The model's on those same matches; null without any.</summary>
    public required ShadowScore? ModelBesideMarket { get; init; }

    /// <summary>Brier score, the model's minus the champion's.</summary>
    public required PairedComparison Brier { get; init; }

    /// <summary>Ranked probability score, the model's minus the champion's.</summary>
    public required PairedComparison Rps { get; init; }

    /// <summary>Log loss, the model's minus the champion's.</summary>
    public required PairedComparison LogLoss { get; init; }
}
