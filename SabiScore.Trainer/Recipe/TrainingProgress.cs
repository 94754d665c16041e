namespace SabiScore.Trainer.Recipe;

/// <summary>How far a training is.</summary>
/// <param name="Step">What was just done ("residual_softmax, matches before 2023-08-04").</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all, as far as known.</param>
public sealed record TrainingProgress(string Step, int Done, int Total);
