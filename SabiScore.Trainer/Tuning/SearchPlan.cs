using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Tuning;

/// <summary>What a search of several members tries.</summary>
internal sealed record SearchPlan
{
    /// <summary>Names of the members.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Trials of each; a grid ends by itself where it is shorter.</summary>
    public required int Trials { get; init; }

    /// <summary>Whether hopeless trials are stopped.</summary>
    public bool Prune { get; init; } = true;

    /// <summary>Where the journals are.</summary>
    public required string Folder { get; init; }

    /// <summary>Nothing is known of this season and later ones.</summary>
    public Season? Before { get; init; }

    /// <summary>Seed, threads, dropout.</summary>
    public required TrainingOptions Training { get; init; }
}
