using SabiScore.Api.Answers;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.ValueBets;

/// <summary>A value bet, or what was nearly one, with every number that says why.</summary>
public sealed record ValueBetAnswer
{
    /// <summary>The match.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>Whether it is bet; else see <see cref="WhyNot"/>.</summary>
    public required bool IsBet { get; init; }

    /// <summary>Why it is not bet; nothing for a bet.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What is bet on.</summary>
    public Pick? Selection { get; init; }

    /// <summary>Code of the bookmaker with the best price that is believed.</summary>
    public string? Bookmaker { get; init; }

    /// <summary>Its name.</summary>
    public string? BookmakerName { get; init; }

    /// <summary>Its decimal price.</summary>
    public double? Price { get; init; }

    /// <summary>When the prices were captured, UTC.</summary>
    public DateTimeOffset? PriceCapturedAt { get; init; }

    /// <summary>Published probability of the selection.</summary>
    public double? Probability { get; init; }

    /// <summary>Price at which the bet would be worth exactly its stake: 1/probability.</summary>
    public double? FairPrice { get; init; }

    /// <summary>Fair probability by the average price, power method.</summary>
    public double? MarketProbability { get; init; }

    /// <summary>Probability × price − 1.</summary>
    public double? Edge { get; init; }

    /// <summary>Edge × unit stake, as people read it: "+₦66".</summary>
    public string? NairaFigure { get; init; }

    /// <summary>What is staked, in naira.</summary>
    public decimal? StakeNaira { get; init; }

    /// <summary>Whether the stake has been written to the ledger; until then the bet is provisional.</summary>
    public bool IsStaked { get; init; }

    /// <summary>Share of the model's inputs that were known.</summary>
    public double? Completeness { get; init; }

    /// <summary>Version of the model.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Football's time when it was found, UTC.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>Kind of the prices it was found at.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>How it ended; nothing while it is open.</summary>
    public Settled? Settlement { get; init; }
}
