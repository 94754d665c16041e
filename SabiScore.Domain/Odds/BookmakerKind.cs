namespace SabiScore.Domain.Odds;

/// <summary>What sort of price a bookmaker's is.</summary>
public enum BookmakerKind
{
    /// <summary>A bookmaker one can bet with.</summary>
    Named,

    /// <summary>A statistic over bookmakers: average or maximum.</summary>
    Consensus,

    /// <summary>A betting exchange, price before commission.</summary>
    Exchange,
}
