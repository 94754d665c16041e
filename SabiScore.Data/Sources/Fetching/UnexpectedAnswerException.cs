namespace SabiScore.Data.Sources.Fetching;

/// <summary>The answer is JSON, but not what was asked for. Thrown while rows are read and caught there.</summary>
internal sealed class UnexpectedAnswerException(string message) : Exception(message);
