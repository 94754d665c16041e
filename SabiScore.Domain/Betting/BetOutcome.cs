namespace SabiScore.Domain.Betting;

/// <summary>How a bet ended.</summary>
public enum BetOutcome
{
    /// <summary>Paid at its price.</summary>
    Won,

    /// <summary>Half paid at its price, half returned (quarter lines).</summary>
    HalfWon,

    /// <summary>The stake comes back: the line was met exactly, or the match was not played.</summary>
    Returned,

    /// <summary>Half returned, half lost (quarter lines).</summary>
    HalfLost,

    /// <summary>Nothing comes back.</summary>
    Lost,
}
