namespace SabiScore.Worker.Jobs.Stopping;

/// <summary>Whether and why a run has to stop, and the token that tells its work. The first cause stays.</summary>
internal sealed class RunStop : IDisposable
{
    // Not disposed: it holds nothing, and a timer may ask in the moment in which the run ends.
    private readonly CancellationTokenSource source = new();
    private readonly Lock gate = new();
    private readonly CancellationTokenRegistration service;
    private (StopCause Cause, string Reason)? asked;

    /// <param name="service">Ends with the worker.</param>
    public RunStop(CancellationToken service) => this.service = service.Register(() => Ask(StopCause.Service, "The service ended."));

    public CancellationToken Token => source.Token;

    public StopCause Cause => Asked?.Cause ?? StopCause.None;

    /// <summary>For people.</summary>
    public string Reason => Asked?.Reason ?? "";

    private (StopCause Cause, string Reason)? Asked
    {
        get
        {
            lock (gate)
            {
                return asked;
            }
        }
    }

    /// <returns>Whether this is the first time.</returns>
    public bool Ask(StopCause cause, string reason)
    {
        lock (gate)
        {
            if (asked is not null)
            {
                return false;
            }

            asked = (cause, reason);
        }

        source.Cancel();
        return true;
    }

    public void Dispose() => service.Dispose();
}
