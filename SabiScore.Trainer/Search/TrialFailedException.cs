namespace SabiScore.Trainer.Search;

/// <summary>What was tried cannot be scored.</summary>
public sealed class TrialFailedException(string message, Exception? innerException = null) : Exception(message, innerException);
