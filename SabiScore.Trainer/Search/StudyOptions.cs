namespace SabiScore.Trainer.Search;

/// <summary>How long a study goes on and what it stops.</summary>
public sealed record StudyOptions
{
    public int Trials { get; init; } = 50;

    /// <summary>Null: every trial is run to its end.</summary>
    public MedianPruner? Pruner { get; init; } = new();
}
