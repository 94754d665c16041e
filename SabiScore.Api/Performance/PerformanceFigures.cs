using SabiScore.Domain.Football;

namespace SabiScore.Api.Performance;

/// <summary>Figures of one window, the market's own on the same matches beside them.</summary>
public sealed record PerformanceFigures
{
    /// <summary>Name of the window: "7d", "all".</summary>
    public required string Window { get; init; }

    /// <summary>League code; nothing for all of them.</summary>
    public string? League { get; init; }

    /// <summary>Kind of the forecasts and bets that are counted here; kinds never mix.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>Date of the first match.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>Date of the last.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Settled forecasts.</summary>
    public required int Matches { get; init; }

    /// <summary>Share whose likeliest outcome came, 0..1.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Mean F1 of the three outcomes, 0..1.</summary>
    public double? MacroF1 { get; init; }

    /// <summary>Three-class Brier score, 0..2; lower is better.</summary>
    public double? BrierScore { get; init; }

    /// <summary>Ranked probability score, halved, 0..1; lower is better.</summary>
    public double? Rps { get; init; }

    /// <summary>Mean −log of the probability of what came; lower is better.</summary>
    public double? LogLoss { get; init; }

    /// <summary>Of these, matches with a market price.</summary>
    public required int MarketMatches { get; init; }

    /// <summary>The market's Brier score on the matches that have a price.</summary>
    public double? MarketBrierScore { get; init; }

    /// <summary>The market's ranked probability score.</summary>
    public double? MarketRps { get; init; }

    /// <summary>The market's log loss.</summary>
    public double? MarketLogLoss { get; init; }

    /// <summary>Settled bets.</summary>
    public required int BetsPlaced { get; init; }

    /// <summary>Sum of their stakes, naira.</summary>
    public required decimal StakedNaira { get; init; }

    /// <summary>Payouts minus stakes, naira.</summary>
    public required decimal ProfitNaira { get; init; }

    /// <summary>Profit per 100 staked; nothing without bets.</summary>
    public double? RoiPercent { get; init; }

    /// <summary>Mean closing-line value; nothing where none is known.</summary>
    public double? ClosingLineValue { get; init; }

    /// <summary>Football's time of the count, UTC.</summary>
    public required DateTimeOffset CountedAt { get; init; }
}
