namespace SabiScore.Trainer.Search;

/// <summary>How a trial ended.</summary>
public enum TrialState
{
    /// <summary>Every fold was scored.</summary>
    Complete,

    /// <summary>Stopped early as hopeless.</summary>
    Pruned,

    /// <summary>A loss was not a number, or the learner refused the parameters.</summary>
    Failed,
}
