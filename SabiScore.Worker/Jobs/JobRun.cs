namespace SabiScore.Worker.Jobs;

/// <summary>A run at work, as it sees itself: it can say how far it is.</summary>
/// <param name="cause">Why it runs; the same for who takes it over.</param>
/// <param name="report">Told of progress.</param>
internal sealed class JobRun(string cause, Func<string, double, Task> report)
{
    public string Cause => cause;

    /// <param name="message">For people.</param>
    /// <param name="fraction">Share done, 0 to 1.</param>
    public Task ReportAsync(string message, double fraction) => report(message, fraction);
}
