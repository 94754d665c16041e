using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Store.Betting;

/// <summary>A bet whose price is better than its probability deserves, and how it ended.</summary>
public sealed class ValueBetRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>The forecast that it rests on.</summary>
    public long? ForecastId { get; set; }

    /// <summary>The market.</summary>
    public MarketKind Market { get; set; }

    /// <summary>The market's line, goals; 0 where it has none.</summary>
    public double Line { get; set; }

    /// <summary>What is bet on.</summary>
    public Pick Pick { get; set; }

    /// <summary>Code of the bookmaker who offers the price.</summary>
    public required string Bookmaker { get; set; }

    /// <summary>Decimal price.</summary>
    public double Price { get; set; }

    /// <summary>When it was captured, UTC.</summary>
    public DateTimeOffset PriceCapturedAt { get; set; }

    /// <summary>Published probability, 0..1.</summary>
    public double Probability { get; set; }

    /// <summary>Fair probability by the reference price; null without one.</summary>
    public double? MarketProbability { get; set; }

    /// <summary>Probability × price − 1.</summary>
    public double Edge { get; set; }

    /// <summary>What is staked.</summary>
    public Naira Stake { get; set; }

    /// <summary>Edge × unit stake.</summary>
    public Naira NairaFigure { get; set; }

    /// <summary>The model.</summary>
    public required string ModelVersion { get; set; }

    /// <summary>Share of the model's inputs that were known, 0..1.</summary>
    public double Completeness { get; set; }

    /// <summary>Football's time when it was found, UTC.</summary>
    public DateTimeOffset FoundAt { get; set; }

    /// <summary>The machine's time, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>How it ended; null while it is open.</summary>
    public BetOutcome? Outcome { get; set; }

    /// <summary>What came back, stake included; null while it is open.</summary>
    public Naira? Payout { get; set; }

    /// <summary>Price × fair closing probability − 1; null until known.</summary>
    public double? ClosingLineValue { get; set; }

    /// <summary>Football's time of settlement, UTC.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>What the match and its prices are.</summary>
    public DataKind Kind { get; set; }
}
