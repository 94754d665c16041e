namespace SabiScore.Data.Store.Models;

/// <summary>What the promotion gate said of a model.</summary>
public enum GateVerdict
{
    /// <summary>It may serve.</summary>
    Passed,

    /// <summary>It could serve, and is not shown to be better than what does.</summary>
    NotBetter,

    /// <summary>It must not serve.</summary>
    Unfit,
}
