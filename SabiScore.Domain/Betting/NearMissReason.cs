namespace SabiScore.Domain.Betting;

/// <summary>Why a selection, or a whole match, is not bet.</summary>
public enum NearMissReason
{
    /// <summary>Nobody's prices are known.</summary>
    NoPrices,

    /// <summary>No named bookmaker offers it at a price that can be believed.</summary>
    NoBookmaker,

    /// <summary>Too little of what the model asks for was known.</summary>
    ForecastIncomplete,

    /// <summary>The forecast did not see the match's prices.</summary>
    ForecastWithoutMarket,

    /// <summary>The edge is below the least that is bet.</summary>
    EdgeTooSmall,

    /// <summary>The edge is too large to be true.</summary>
    EdgeTooLarge,

    /// <summary>The price is longer than what is bet.</summary>
    PriceTooLong,

    /// <summary>Another selection of the same match is bet; one bet a match.</summary>
    AnotherSelectionIsBetter,
}
