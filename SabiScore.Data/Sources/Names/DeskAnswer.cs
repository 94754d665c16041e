namespace SabiScore.Data.Sources.Names;

/// <summary>What became of an operator's wish.</summary>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Message">What was done, or why it was not.</param>
public sealed record DeskAnswer(bool IsDone, string Message)
{
    /// <summary>Done.</summary>
    public static DeskAnswer Yes(string message) => new(true, message);

    /// <summary>Not done.</summary>
    public static DeskAnswer No(string message) => new(false, message);
}
