namespace SabiScore.Data.Store.Models;

/// <summary>Why a model retired.</summary>
public enum RetirementCause
{
    /// <summary>Another became champion.</summary>
    Replaced,

    /// <summary>An operator went back to an earlier one.</summary>
    RolledBack,

    /// <summary>The gate found it unfit to serve.</summary>
    Unfit,

    /// <summary>A newer challenger took its place.</summary>
    Superseded,

    /// <summary>On settled matches it was worse than the champion beyond chance, or its forecasts were none.</summary>
    Harm,
}
