namespace SabiScore.Trainer.Training;

/// <summary>What was asked for.</summary>
internal sealed record TrainingOrder(TrainingScope Scope, string Reason, int Seed);
