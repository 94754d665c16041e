namespace SabiScore.Trainer.Tuning;

/// <summary>What a search found for one member.</summary>
public sealed record TunedMember
{
    public required string Name { get; init; }

    /// <summary>Whether a training takes these parameters; else the member keeps its default ones. A search says yes where its loss is below the default's.</summary>
    public bool Use { get; init; } = true;

    /// <summary>Value of each parameter of the member's space (docs/search.md).</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Mean log loss of the folds against soft labels.</summary>
    public double? Loss { get; init; }

    /// <summary>The same of the default parameters.</summary>
    public double? DefaultLoss { get; init; }

    /// <summary>Of each fold, in the order of the seasons.</summary>
    public IReadOnlyList<double> FoldLosses { get; init; } = [];

    /// <summary>Trials in all, the stopped ones included.</summary>
    public int Trials { get; init; }

    /// <summary>Trials that were scored on every fold.</summary>
    public int WholeTrials { get; init; }
}
