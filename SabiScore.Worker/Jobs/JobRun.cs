using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Jobs;

/// <summary>A run at work, as it sees itself: it can say how far it is.</summary>
/// <param name="cause">Why it runs; the same for who takes it over.</param>
/// <param name="report">Told of progress.</param>
internal sealed class JobRun(string cause, Func<string, double, Task> report)
{
    public string Cause => cause;

    /// <summary>Whether and why it has to stop.</summary>
    public RunStop Stop { get; init; } = new(CancellationToken.None);

    /// <summary>Whether it is over for good, and what others do for it is to stop too; a worker that only shuts down leaves that to its successor.</summary>
    public bool IsGivenUp => Stop.Cause is StopCause.Operator or StopCause.Deadline;

    /// <param name="message">For people.</param>
    /// <param name="fraction">Share done, 0 to 1.</param>
    public Task ReportAsync(string message, double fraction) => report(message, fraction);
}
