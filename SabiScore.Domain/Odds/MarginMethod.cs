namespace SabiScore.Domain.Odds;

/// <summary>How a bookmaker's margin is taken out of its prices.</summary>
public enum MarginMethod
{
    /// <summary>Every 1/price raised to one power. The method behind reference prices, closing-line values and scores.</summary>
    Power,

    /// <summary>Every 1/price scaled by one factor.</summary>
    Multiplicative,

    /// <summary>Shin's model of a bookmaker who faces a share of insiders.</summary>
    Shin,
}
