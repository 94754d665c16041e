namespace SabiScore.Worker.Scheduling;

/// <summary>What became of an operator's wish.</summary>
internal enum ControlOutcome
{
    Accepted,

    /// <summary>There is no such job.</summary>
    NoSuchJob,

    /// <summary>There is no such run.</summary>
    NoSuchRun,

    /// <summary>The job runs, or is about to.</summary>
    AlreadyRunning,

    /// <summary>The run has ended.</summary>
    HasEnded,

    /// <summary>The run has not ended badly, so that there is nothing to repeat.</summary>
    NothingToRetry,

    /// <summary>A step of the way up or of a replay: not steered by itself.</summary>
    NotAJob,

    /// <summary>This worker's scheduler has not started.</summary>
    NotReady,
}
