namespace SabiScore.Trainer.Search;

/// <summary>A journal is not of the study that is to go on, or cannot be read.</summary>
public sealed class StudyJournalException(string message) : Exception(message);
