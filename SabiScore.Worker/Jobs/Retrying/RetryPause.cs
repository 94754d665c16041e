namespace SabiScore.Worker.Jobs.Retrying;

/// <summary>Pauses that double and are spread by a quarter either way, so that workers which lost the same thing do not come back together.</summary>
internal static class RetryPause
{
    private const double Spread = 0.25;

    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="options">First and longest pause.</param>
    /// <param name="draw">0 up to 1.</param>
    public static TimeSpan After(int attempt, RetryOptions options, double draw)
    {
        var pause = options.FirstPause.TotalSeconds * Math.Pow(2, attempt - 1) * (1 - Spread + (2 * Spread * draw));
        return TimeSpan.FromSeconds(Math.Min(pause, options.LongestPause.TotalSeconds));
    }
}
