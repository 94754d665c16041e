namespace SabiScore.Worker.Jobs;

/// <summary>A run at work, as it sees itself: it can say how far it is.</summary>
internal sealed class JobRun(Func<string, double, Task> report)
{
    /// <param name="message">For people.</param>
    /// <param name="fraction">Share done, 0 to 1.</param>
    public Task ReportAsync(string message, double fraction) => report(message, fraction);
}
