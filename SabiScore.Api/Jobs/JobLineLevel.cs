namespace SabiScore.Api.Jobs;

/// <summary>How grave a line of a log is.</summary>
public enum JobLineLevel
{
    /// <summary>Not known to this Api: a newer worker's word.</summary>
    Unknown,

    /// <summary>What happens.</summary>
    Information,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,

    /// <summary>The process is in danger.</summary>
    Critical,
}
