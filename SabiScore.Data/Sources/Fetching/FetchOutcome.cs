namespace SabiScore.Data.Sources.Fetching;

/// <summary>What came of asking a provider.</summary>
public enum FetchOutcome
{
    /// <summary>An answer with rows.</summary>
    Fetched,

    /// <summary>The provider says that nothing has changed; the rows are those of the last answer.</summary>
    Unchanged,

    /// <summary>An answer without rows: nothing is on. The provider is not down.</summary>
    Empty,

    /// <summary>Not asked: no key is configured.</summary>
    NoKey,

    /// <summary>The provider does not give this to this key.</summary>
    Refused,

    /// <summary>The quota is used up, or the provider asked for a pause.</summary>
    Limited,

    /// <summary>Not asked: the provider failed several times in a row and is left alone for a while.</summary>
    OpenCircuit,

    /// <summary>No answer, or none that can be read.</summary>
    Failed,
}
