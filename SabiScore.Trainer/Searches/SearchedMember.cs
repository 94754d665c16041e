namespace SabiScore.Trainer.Searches;

/// <summary>A member in a search.</summary>
internal sealed record SearchedMember
{
    public required string Name { get; init; }

    public required int TrialsTotal { get; init; }

    public int TrialsDone { get; init; }

    /// <summary>Mean log loss of the folds with the default parameters; null before it is known.</summary>
    public double? DefaultLoss { get; init; }

    /// <summary>The same with the best parameters so far; null before a trial was scored on every fold.</summary>
    public double? BestLoss { get; init; }

    public IReadOnlyDictionary<string, string> BestParameters { get; init; } = new Dictionary<string, string>();
}
