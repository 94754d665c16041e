namespace SabiScore.Data.Store.Models;

/// <summary>What a model is there for.</summary>
public enum ModelRole
{
    /// <summary>Trained, and not serving yet.</summary>
    Challenger,

    /// <summary>Serves forecasts; there is at most one.</summary>
    Champion,

    /// <summary>Served once, or never will.</summary>
    Retired,
}
