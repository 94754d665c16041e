using SabiScore.Trainer.Searches;

namespace SabiScore.Trainer.Training;

/// <summary>A training at one moment.</summary>
internal sealed record TrainingState
{
    public required long Id { get; init; }

    public required TrainingOrder Order { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public TrainingStatus Status { get; init; }

    public string Step { get; init; } = "";

    /// <summary>Share done, 0 to 1.</summary>
    public double Fraction { get; init; }

    /// <summary>The latest word for people; on failure the reason.</summary>
    public string Message { get; init; } = "";

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Played matches that were read; 0 before.</summary>
    public int Matches { get; init; }

    /// <summary>Version of the latest model that was registered; empty before.</summary>
    public string ModelVersion { get; init; } = "";

    /// <summary>How far a search is; null before its trials, and in a training.</summary>
    public SearchState? Search { get; init; }

    public bool HasEnded => Status is TrainingStatus.Succeeded or TrainingStatus.Failed or TrainingStatus.Cancelled or TrainingStatus.Lost;
}
