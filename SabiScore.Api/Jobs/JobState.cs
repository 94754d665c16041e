namespace SabiScore.Api.Jobs;

/// <summary>Where a run stands.</summary>
public enum JobState
{
    /// <summary>Not known to this Api: a newer worker's word.</summary>
    Unknown,

    /// <summary>Asked for; no worker has taken it yet.</summary>
    Waiting,

    /// <summary>At work.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Done,

    /// <summary>Ended well: there was nothing to do.</summary>
    NothingToDo,

    /// <summary>Ended with a part left out; the message says which.</summary>
    PartlyDone,

    /// <summary>Ended badly; the message says why.</summary>
    Failed,

    /// <summary>Stopped by an operator, or because its worker was stopped; the message says which.</summary>
    Cancelled,

    /// <summary>Its worker died in the middle.</summary>
    Interrupted,
}
