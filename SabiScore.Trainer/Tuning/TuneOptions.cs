using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Tuning;

/// <summary>What <c>tune</c> was asked.</summary>
internal sealed record TuneOptions
{
    public required string Data { get; init; }

    public string? ExpectedGoals { get; init; }

    public required string Member { get; init; }

    public int Trials { get; init; } = 50;

    /// <summary>Null: the trials are not kept.</summary>
    public string? Journal { get; init; }

    /// <summary>Nothing is known of this season and later ones.</summary>
    public Season? Before { get; init; }

    /// <summary>Whether hopeless trials are stopped.</summary>
    public bool Prune { get; init; } = true;

    public required TrainingOptions Training { get; init; }
}
