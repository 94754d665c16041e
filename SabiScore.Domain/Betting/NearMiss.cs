using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>A selection that looked good and is not bet, and why not.</summary>
public sealed record NearMiss
{
    /// <summary>The match.</summary>
    public required Fixture Fixture { get; init; }

    /// <summary>Why not.</summary>
    public required NearMissReason Reason { get; init; }

    /// <summary>What would have been bet on; null where the reason is the whole match's.</summary>
    public Selection? Selection { get; init; }

    /// <summary>Who offers the best price; null where nobody's is known or believed.</summary>
    public Bookmaker? Bookmaker { get; init; }

    /// <summary>The best price; null where none is known or believed.</summary>
    public DecimalOdds? Price { get; init; }

    /// <summary>The published probability of the selection, 0..1; null where the reason is the whole match's.</summary>
    public double? Probability { get; init; }

    /// <summary>Probability × price − 1; null without a price.</summary>
    public Edge? Edge => Probability is { } probability && Price is { } price ? Betting.Edge.Of(probability, price) : null;
}
