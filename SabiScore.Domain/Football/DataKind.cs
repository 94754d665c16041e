namespace SabiScore.Domain.Football;

/// <summary>Where a fact comes from. The kinds never mix, and only real ones are ever scored.</summary>
public enum DataKind
{
    /// <summary>It happened, and a source recorded it.</summary>
    Real,

    /// <summary>Invented between real facts: a replay's prices between the early and the closing ones, its minutes.</summary>
    Reconstructed,

    /// <summary>Invented altogether: the Demo league.</summary>
    Simulated,
}
