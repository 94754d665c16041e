using SabiScore.Trainer.Members.LightGbm;

namespace SabiScore.Trainer.Members;

/// <summary>How one fit runs, apart from what it learns.</summary>
public sealed record LearnerRun
{
    /// <summary>Seed of everything random; same seed, same threads, same data: same trees.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads the library may use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where LightGBM keeps its bins for other fits on the same matrix, one fit at a time; null: nowhere.</summary>
    public LightGbmBins? Bins { get; init; }

    /// <summary>Told after each boosting round (after each forest where there are none).</summary>
    public IProgress<LearnerProgress>? Progress { get; init; }
}
