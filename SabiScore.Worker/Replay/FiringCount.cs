namespace SabiScore.Worker.Replay;

/// <summary>A job's firings over a time.</summary>
/// <param name="Job">Its name.</param>
/// <param name="Due">Those with something to do.</param>
/// <param name="Idle">Those with nothing to do.</param>
/// <param name="Off">Those that the replay is told to leave out.</param>
internal sealed record FiringCount(string Job, int Due, int Idle, int Off)
{
    public int All => Due + Idle + Off;
}
