using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>Hears how a search of several members goes; called from the threads of all of them.</summary>
internal interface ISearchListener
{
    /// <summary>A word for people.</summary>
    void Say(FormattableString text);

    /// <summary>A member will be searched.</summary>
    void Expect(TunableMember member);

    /// <summary>A member's search begins.</summary>
    /// <param name="member">Whose trials are told of.</param>
    /// <param name="standard">Loss of its default parameters; null where it is not known.</param>
    /// <returns>Told of each trial.</returns>
    IProgress<StudyProgress> Of(TunableMember member, double? standard);
}
