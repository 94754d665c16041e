using SabiScore.Trainer.Searches;

namespace SabiScore.Trainer.Training;

/// <summary>A word of progress: nothing stands for "as before".</summary>
internal sealed record TrainingStep(string Name, double Fraction, string Message)
{
    public int? Matches { get; init; }

    public string? ModelVersion { get; init; }

    public SearchState? Search { get; init; }
}
