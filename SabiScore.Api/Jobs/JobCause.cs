namespace SabiScore.Api.Jobs;

/// <summary>Why a run was started.</summary>
public enum JobCause
{
    /// <summary>Not known to this Api: a newer worker's word.</summary>
    Unknown,

    /// <summary>Its schedule.</summary>
    Schedule,

    /// <summary>A worker died in the middle of it; another one does it again.</summary>
    Recovery,

    /// <summary>Somebody asked.</summary>
    Operator,

    /// <summary>The way up after a start.</summary>
    Bootstrap,

    /// <summary>A replay's own moment.</summary>
    Replay,
}
