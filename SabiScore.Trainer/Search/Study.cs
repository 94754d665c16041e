namespace SabiScore.Trainer.Search;

/// <summary>
/// Runs trials one after another. What is tried depends on the trials before and on nothing else, so a study goes on from its journal as if it had not
/// been stopped.
/// </summary>
public sealed class Study(SearchSpace space, ISampler sampler, StudyOptions options, IStudyJournal? journal = null)
{
    /// <summary>Runs what is left to run.</summary>
    /// <param name="objective">
    /// Losses of a candidate, fold by fold; not asked on once the trial is hopeless. A <see cref="TrialFailedException"/> fails the trial, not the study.
    /// </param>
    /// <param name="progress">Told after every trial.</param>
    /// <param name="cancellationToken">Stops between folds; the objective is to look at it within one.</param>
    /// <returns>All trials in order.</returns>
    public IReadOnlyList<Trial> Run(Func<Candidate, IEnumerable<double>> objective, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    {
        List<Trial> trials = [];
        foreach (var trial in journal?.Begin($"{space.Signature} / {sampler.Signature} / {options.Pruner}") ?? [])
        {
            Add(trial, resumed: true);
        }

        while (trials.Count < options.Trials && sampler.Propose(trials) is { } values)
        {
            var trial = Try(trials, values, objective, cancellationToken);
            journal?.Append(trial);
            Add(trial, resumed: false);
        }

        return trials;

        void Add(Trial trial, bool resumed)
        {
            trials.Add(trial);
            progress?.Report(new StudyProgress(trial, Best(trials), options.Trials, resumed));
        }
    }

    /// <summary>The whole trial with the least loss, the first of equals; null where none is whole.</summary>
    public static Trial? Best(IEnumerable<Trial> trials) => trials.Where(trial => trial.State == TrialState.Complete).MinBy(trial => trial.Loss);

    private Trial Try(List<Trial> trials, IReadOnlyList<double> values, Func<Candidate, IEnumerable<double>> objective, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var losses = new List<double>();
        try
        {
            foreach (var loss in objective(new Candidate(space, values)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!double.IsFinite(loss))
                {
                    return new Trial(trials.Count, values, losses, TrialState.Failed);
                }

                losses.Add(loss);
                if (options.Pruner?.IsHopeless(trials, losses) == true)
                {
                    return new Trial(trials.Count, values, losses, TrialState.Pruned);
                }
            }
        }
        catch (TrialFailedException)
        {
            return new Trial(trials.Count, values, losses, TrialState.Failed);
        }

        return new Trial(trials.Count, values, losses, losses.Count > 0 ? TrialState.Complete : TrialState.Failed);
    }
}
