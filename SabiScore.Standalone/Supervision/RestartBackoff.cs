namespace SabiScore.Standalone.Supervision;

/// <summary>How long to wait before a service that died is started again: longer each time, short again after it has lived.</summary>
internal sealed class RestartBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Lived = TimeSpan.FromMinutes(1);

    private TimeSpan _next = First;

    /// <param name="life">How long the service ran this time.</param>
    public TimeSpan Next(TimeSpan life)
    {
        var pause = life >= Lived ? First : _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        return pause;
    }
}
