namespace SabiScore.Trainer.Search;

/// <summary>Where the trials of a study are kept as they end.</summary>
public interface IStudyJournal
{
    /// <summary>Begins the study, or goes on with it.</summary>
    /// <param name="signature">Space, sampler and seed; a journal of another study is refused.</param>
    /// <returns>The trials that have ended.</returns>
    IReadOnlyList<Trial> Begin(string signature);

    /// <summary>Keeps a trial for good.</summary>
    void Append(Trial trial);
}
