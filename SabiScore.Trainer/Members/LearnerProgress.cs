namespace SabiScore.Trainer.Members;

/// <summary>How far a fit has come.</summary>
/// <param name="Done">Rounds (or forests) done.</param>
/// <param name="Total">Rounds in all.</param>
public readonly record struct LearnerProgress(int Done, int Total);
