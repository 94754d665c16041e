using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Betting;

/// <summary>How forecasts and bets did over a window, with the market beside them on the same matches.</summary>
public sealed class PerformanceRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>Name of the window: "7d", "all".</summary>
    public required string Window { get; set; }

    /// <summary>League; null for all of them.</summary>
    public string? LeagueCode { get; set; }

    /// <summary>Date of the first match; null without any.</summary>
    public DateOnly? FirstDate { get; set; }

    /// <summary>Date of the last match.</summary>
    public DateOnly? LastDate { get; set; }

    /// <summary>Forecasts scored.</summary>
    public int Matches { get; set; }

    /// <summary>Share whose likeliest outcome came, 0..1.</summary>
    public double? Accuracy { get; set; }

    /// <summary>Mean F1 of the three outcomes, 0..1.</summary>
    public double? MacroF1 { get; set; }

    /// <summary>Three-class Brier score, 0..2.</summary>
    public double? Brier { get; set; }

    /// <summary>Ranked probability score, halved, 0..1.</summary>
    public double? Rps { get; set; }

    /// <summary>Mean −log of the probability of what came.</summary>
    public double? LogLoss { get; set; }

    /// <summary>Of these, matches with a market price.</summary>
    public int MarketMatches { get; set; }

    /// <summary>The market's on the matches that have one.</summary>
    public double? MarketBrier { get; set; }

    /// <summary>The market's.</summary>
    public double? MarketRps { get; set; }

    /// <summary>The market's.</summary>
    public double? MarketLogLoss { get; set; }

    /// <summary>Bets settled.</summary>
    public int Bets { get; set; }

    /// <summary>Sum of stakes.</summary>
    public Naira Staked { get; set; }

    /// <summary>Sum of payouts minus stakes.</summary>
    public Naira Profit { get; set; }

    /// <summary>Profit per unit staked; null without bets.</summary>
    public double? Roi { get; set; }

    /// <summary>Mean closing-line value; null where none is known.</summary>
    public double? ClosingLineValue { get; set; }

    /// <summary>More, as JSON.</summary>
    public string? Detail { get; set; }

    /// <summary>Football's time, UTC.</summary>
    public DateTimeOffset AsOf { get; set; }

    /// <summary>The machine's time, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What the matches are.</summary>
    public DataKind Kind { get; set; }
}
