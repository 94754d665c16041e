using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members;

/// <summary>Fits numbers by squared error: trees with an output for each.</summary>
public interface IRegressionLearner : ILearner
{
    /// <summary>Fits one boosted sum of trees for each target.</summary>
    TreeEnsemble Fit(RegressionTask task, LearnerRun run, CancellationToken cancellationToken);
}
