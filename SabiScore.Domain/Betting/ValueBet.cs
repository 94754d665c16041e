using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>A bet whose price is better than its probability deserves, with every number that says why.</summary>
public sealed record ValueBet
{
    /// <summary>The match.</summary>
    public required Fixture Fixture { get; init; }

    /// <summary>What is bet on.</summary>
    public required Selection Selection { get; init; }

    /// <summary>Who offers the price.</summary>
    public required Bookmaker Bookmaker { get; init; }

    /// <summary>The price offered.</summary>
    public required DecimalOdds Price { get; init; }

    /// <summary>When the prices of the match were captured, UTC.</summary>
    public required DateTimeOffset PriceCapturedAt { get; init; }

    /// <summary>The published probability of the selection, 0..1.</summary>
    public required double Probability { get; init; }

    /// <summary>Fair probability by the reference price (power method), 0..1; null where there is no reference price.</summary>
    public required double? MarketProbability { get; init; }

    /// <summary>The price at which the bet would be worth exactly its stake: 1/probability.</summary>
    public DecimalOdds FairPrice => DecimalOdds.Fair(Probability);

    /// <summary>Probability × price − 1.</summary>
    public Edge Edge => Edge.Of(Probability, Price);

    /// <summary>What is to be staked; nothing where the exposure is used up.</summary>
    public required Naira Stake { get; init; }

    /// <summary>Edge × unit stake.</summary>
    public required Naira NairaFigure { get; init; }

    /// <summary>Version of the model that made the forecast, 8 hex digits.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Share of the model's inputs that were known, 0..1.</summary>
    public required double Completeness { get; init; }
}
