namespace SabiScore.Data.Sources.Health;

/// <summary>What a source gives.</summary>
public enum SourceCapability
{
    /// <summary>Past results with statistics.</summary>
    History,

    /// <summary>Matches to come.</summary>
    Fixtures,

    /// <summary>Scores while matches are on, and results.</summary>
    Scores,

    /// <summary>Leagues' tables.</summary>
    Tables,

    /// <summary>Bookmakers' prices.</summary>
    Prices,

    /// <summary>Expected goals.</summary>
    ExpectedGoals,

    /// <summary>Goals, cards and substitutions by the minute.</summary>
    Events,

    /// <summary>Facts about clubs.</summary>
    ClubFacts,
}
