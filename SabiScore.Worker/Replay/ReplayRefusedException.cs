namespace SabiScore.Worker.Replay;

/// <summary>The clock cannot be set as configured on this database: nothing that waiting would put right.</summary>
internal sealed class ReplayRefusedException(string message) : Exception(message);
