namespace SabiScore.Trainer.Search;

/// <summary>Told after every trial, also after those read from a journal.</summary>
/// <param name="Trial">The trial that ended.</param>
/// <param name="Best">The best whole one so far; null: none yet.</param>
/// <param name="Trials">How many there will be.</param>
/// <param name="Resumed">Whether it was in the journal.</param>
public sealed record StudyProgress(Trial Trial, Trial? Best, int Trials, bool Resumed);
