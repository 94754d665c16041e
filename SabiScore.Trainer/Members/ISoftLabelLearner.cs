using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members;

/// <summary>Fits residual logits on offsets and soft labels: trees with three outputs.</summary>
public interface ISoftLabelLearner : ILearner
{
    /// <summary>Fits; the outputs do not include the offsets.</summary>
    TreeEnsemble Fit(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken);
}
