namespace SabiScore.Trainer.Search;

/// <summary>
/// Stops a trial whose mean loss so far is worse than the median of what earlier trials had on the same folds (the median rule of Golovin et al. 2017,
/// "Google Vizier").
/// </summary>
/// <param name="StartTrials">Trials that are never stopped.</param>
/// <param name="StartFolds">Folds after which none is stopped yet. Every fold has the same matches for every trial, so that one tells much.</param>
public sealed record MedianPruner(int StartTrials = 8, int StartFolds = 0)
{
    public bool IsHopeless(IReadOnlyList<Trial> trials, IReadOnlyList<double> losses)
    {
        if (trials.Count < StartTrials || losses.Count <= StartFolds)
        {
            return false;
        }

        double[] others = [.. trials.Where(trial => trial.State != TrialState.Failed && trial.Losses.Count >= losses.Count).Select(trial => trial.MeanOf(losses.Count)).Order()];
        return others.Length > 0 && losses.Average() > others[others.Length / 2];
    }
}
