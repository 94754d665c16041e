using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>Searches a tree member's parameters: least mean loss over the forward folds.</summary>
internal sealed class MemberSearch(MemberFolds folds, TrainingOptions options) : IDisposable
{
    private readonly LightGbmBins bins = new();

    public void Dispose() => bins.Dispose();

    /// <summary>What a journal of a member's study says it is of.</summary>
    public string Subject(TunableMember member) =>
        $"{member.Name}, seasons {string.Join(' ', folds.All.Select(fold => fold.Season))}, data {folds.Fingerprint}, seed {options.Seed}, threads {options.Threads}";

    /// <summary>Runs a study of a member, or what is left of it.</summary>
    public IReadOnlyList<Trial> Run(
        TunableMember member, ISampler sampler, StudyOptions study, IStudyJournal? journal, IProgress<StudyProgress>? progress, CancellationToken cancellationToken) =>
        new Study(member.Space, sampler, study, journal).Run(candidate => Losses(member.Learner(candidate), cancellationToken), progress, cancellationToken);

    /// <summary>Losses of a learner, fold by fold.</summary>
    public IEnumerable<double> Losses(IRegressionLearner learner, CancellationToken cancellationToken)
    {
        foreach (var fold in folds.All)
        {
            yield return fold.Loss(Fit(learner, fold, cancellationToken));
        }
    }

    private Domain.Models.TreeEnsemble Fit(IRegressionLearner learner, MemberFold fold, CancellationToken cancellationToken)
    {
        try
        {
            return learner.Fit(fold.Task, new LearnerRun { Seed = options.Seed, Threads = options.Threads, Bins = bins }, cancellationToken);
        }
        catch (LearnerException exception)
        {
            throw new TrialFailedException(exception.Message, exception);
        }
    }
}
