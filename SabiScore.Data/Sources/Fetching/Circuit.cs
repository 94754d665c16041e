namespace SabiScore.Data.Sources.Fetching;

/// <summary>
/// Opens after so many failed calls in a row, whatever lies between them, and lets one call through after its pause. (Polly's counts a share within a window,
/// and calls that are minutes apart never fill one.)
/// </summary>
internal sealed class Circuit(int failuresToOpen, TimeSpan openFor, TimeProvider time)
{
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset openUntil = DateTimeOffset.MinValue;

    /// <summary>Until when no call is made; null where one may be.</summary>
    public DateTimeOffset? OpenUntil
    {
        get
        {
            lock (gate)
            {
                return openUntil > time.GetUtcNow() ? openUntil : null;
            }
        }
    }

    public void Ended(bool failed)
    {
        lock (gate)
        {
            failures = failed ? failures + 1 : 0;
            if (failures >= failuresToOpen)
            {
                openUntil = time.GetUtcNow() + openFor;
            }
        }
    }
}
