namespace SabiScore.Domain.Features;

/// <summary>A checkpoint cannot be used: it is of another schema or format, cut short, changed, or something else altogether. The history is then computed anew.</summary>
public sealed class HistoryCheckpointException : Exception
{
    /// <summary>No reason given.</summary>
    public HistoryCheckpointException()
    {
    }

    /// <param name="message">The reason.</param>
    public HistoryCheckpointException(string message)
        : base(message)
    {
    }

    /// <param name="message">The reason.</param>
    /// <param name="innerException">What happened while reading.</param>
    public HistoryCheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
