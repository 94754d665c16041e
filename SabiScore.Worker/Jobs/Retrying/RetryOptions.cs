namespace SabiScore.Worker.Jobs.Retrying;

/// <summary>How often and when a job is tried again that failed because something was away, section "Jobs:Retry".</summary>
internal sealed class RetryOptions
{
    /// <summary>Attempts of a run in all, 1 to 10; 1 tries nothing again.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>Pause before the second attempt, about; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>No pause is longer.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Every fault, with its key.</summary>
    public IEnumerable<string> Faults(string section)
    {
        if (Attempts is < 1 or > 10)
        {
            yield return $"{section}:{nameof(Attempts)} must be 1 to 10, not {Attempts}.";
        }

        if (FirstPause <= TimeSpan.Zero)
        {
            yield return $"{section}:{nameof(FirstPause)} must be more than nothing, not {FirstPause}.";
        }

        if (LongestPause < FirstPause || LongestPause > TimeSpan.FromHours(1))
        {
            yield return $"{section}:{nameof(LongestPause)} must lie between {nameof(FirstPause)} and an hour, not be {LongestPause}.";
        }
    }
}
