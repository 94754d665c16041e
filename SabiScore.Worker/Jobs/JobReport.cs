namespace SabiScore.Worker.Jobs;

/// <summary>What a run of a job says of itself.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">For people: what was done, or why not.</param>
/// <param name="RowsIn">What it looked at.</param>
/// <param name="RowsOut">What it wrote.</param>
internal sealed record JobReport(JobOutcome Outcome, string Message, int RowsIn = 0, int RowsOut = 0)
{
    /// <summary>Whether the same might work a little later: something was away.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>When four fifths of its deadline had passed, UTC; none where they had not.</summary>
    public DateTimeOffset? DeadlineWarnedAt { get; init; }

    public static JobReport Done(string message, int rowsIn = 0, int rowsOut = 0) => new(JobOutcome.Done, message, rowsIn, rowsOut);

    public static JobReport NothingToDo(string message, int rowsIn = 0) => new(JobOutcome.NothingToDo, message, rowsIn);

    public static JobReport PartlyDone(string message, int rowsIn, int rowsOut) => new(JobOutcome.PartlyDone, message, rowsIn, rowsOut);

    public static JobReport Failed(string reason) => new(JobOutcome.Failed, reason);
}
