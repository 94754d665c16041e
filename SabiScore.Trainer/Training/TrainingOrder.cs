using SabiScore.Trainer.Searches;

namespace SabiScore.Trainer.Training;

/// <summary>What was asked for.</summary>
internal sealed record TrainingOrder(TrainingScope Scope, string Reason, int Seed)
{
    /// <summary>What is searched, where it is a search.</summary>
    public SearchOrder? Search { get; init; }
}
