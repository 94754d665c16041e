namespace SabiScore.Trainer.Recipe;

/// <summary>There is nothing a model could be learned from; the message says why.</summary>
public sealed class TrainingImpossibleException(string message) : Exception(message);
