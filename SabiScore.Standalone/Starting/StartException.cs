namespace SabiScore.Standalone.Starting;

/// <summary>The system cannot start, for a reason that one line tells.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
