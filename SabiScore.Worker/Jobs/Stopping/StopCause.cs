namespace SabiScore.Worker.Jobs.Stopping;

/// <summary>Why a run has to stop.</summary>
internal enum StopCause
{
    /// <summary>It need not.</summary>
    None,

    /// <summary>The worker is shutting down; another one may do it again.</summary>
    Service,

    /// <summary>An operator wants it to.</summary>
    Operator,

    /// <summary>It has had all the time it may take.</summary>
    Deadline,
}
