namespace SabiScore.Data.Sources.Health;

/// <summary>How a source fares.</summary>
public enum SourceState
{
    /// <summary>Never asked so far.</summary>
    NotAsked,

    /// <summary>It answers.</summary>
    Ok,

    /// <summary>It answers that there is nothing: not down.</summary>
    Empty,

    /// <summary>It has not answered for longer than its data keeps.</summary>
    Stale,

    /// <summary>Its quota is used up, or it asked for a pause.</summary>
    Limited,

    /// <summary>It failed when it was last asked, or refuses the key.</summary>
    Failing,

    /// <summary>It failed several times in a row and is left alone for a while.</summary>
    OpenCircuit,

    /// <summary>No key is configured: not an error, and not down.</summary>
    NoKey,
}
