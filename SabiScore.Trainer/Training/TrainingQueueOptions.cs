using System.ComponentModel.DataAnnotations;

namespace SabiScore.Trainer.Training;

/// <summary>Settings of trainings, section "Training".</summary>
internal sealed class TrainingQueueOptions
{
    public const string SectionName = "Training";

    /// <summary>Seed of a training that names none.</summary>
    [Range(1, int.MaxValue)]
    public int Seed { get; set; } = 20260722;

    /// <summary>Fewer played matches with prices are too few to learn from.</summary>
    [Range(50, 1_000_000)]
    public int MinimumMatches { get; set; } = 600;

    /// <summary>Trainings that wait at most.</summary>
    [Range(1, 100)]
    public int QueueLength { get; set; } = 8;

    /// <summary>Ended trainings that are remembered in the process; older ones are read from the database.</summary>
    [Range(1, 1000)]
    public int Remembered { get; set; } = 32;

    /// <summary>File of tuned parameters that whole trainings use; none: the fixed ones.</summary>
    public string? TunedFile { get; set; }
}
