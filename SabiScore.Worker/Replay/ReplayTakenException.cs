namespace SabiScore.Worker.Replay;

/// <summary>Another process drives the replay now; what this one was about to write is left to it.</summary>
internal sealed class ReplayTakenException() : Exception("Another worker drives the replay.");
