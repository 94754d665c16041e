namespace SabiScore.Trainer.Tuning;

/// <summary>Tuned parameters cannot be used; the message holds every fault.</summary>
public sealed class TunedParametersException(string message) : Exception(message);
