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

/// <summary>The word that stands in the database for an outcome.</summary>
internal static class JobOutcomes
{
    /// <summary>Words of runs that ended well.</summary>
    public static IReadOnlyList<string> Good { get; } = [JobOutcome.Done.ToWord(), JobOutcome.NothingToDo.ToWord(), JobOutcome.PartlyDone.ToWord()];

    /// <summary>Words of runs that ended badly by themselves.</summary>
    public static IReadOnlyList<string> Bad { get; } = [JobOutcome.Failed.ToWord(), JobRuns.Interrupted];

    public static string ToWord(this JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => "done",
        JobOutcome.NothingToDo => "nothing to do",
        JobOutcome.PartlyDone => "partly done",
        JobOutcome.Cancelled => "cancelled",
        _ => "failed",
    };
}
