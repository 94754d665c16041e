namespace SabiScore.Worker.Jobs;

/// <summary>How a run of a job ended.</summary>
internal enum JobOutcome
{
    Done,
    NothingToDo,
    PartlyDone,
    Failed,
    Cancelled,
}
