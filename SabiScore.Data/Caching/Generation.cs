namespace SabiScore.Data.Caching;

/// <summary>What cached values are made of. Each counts its changes in the database (table generations, by its name in lower case).</summary>
public enum Generation
{
    /// <summary>Results and fixtures.</summary>
    History,

    /// <summary>Prices.</summary>
    Prices,

    /// <summary>The model that serves.</summary>
    Model,

    /// <summary>Calibrations.</summary>
    Calibration,

    /// <summary>How matches stand that are on.</summary>
    Live,
}
