using System.Globalization;
using Microsoft.ML.Trainers.FastTree;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>What ML.NET's FastTree and FastForest have in common. There is no depth: a tree of depth d has at most 2^d leaves.</summary>
public sealed record FastTreeOptions
{
    /// <summary>Trees an output.</summary>
    public int Trees { get; init; } = 100;

    public int Leaves { get; init; } = 8;

    public int MinLeafRows { get; init; } = 200;

    /// <summary>Share of the columns that a tree may use.</summary>
    public double ColumnFraction { get; init; } = 0.3;

    /// <summary>Share of a tree's columns that a split may use.</summary>
    public double ColumnFractionPerSplit { get; init; } = 1;

    /// <summary>Share of the rows that a tree sees.</summary>
    public double RowFraction { get; init; } = 0.7;

    public int MaxBins { get; init; } = 63;

    /// <summary>Factor of each tree; of no meaning for a forest.</summary>
    public double LearningRate { get; init; } = 0.03;

    internal IReadOnlyList<NamedText> Named(bool boosting) =>
    [
        Of("trees", Trees), Of("leaves", Leaves), Of("min_leaf_rows", MinLeafRows), Of("column_fraction", ColumnFraction), Of("column_fraction_per_split", ColumnFractionPerSplit),
        Of("row_fraction", RowFraction), Of("max_bins", MaxBins), .. boosting ? [Of("learning_rate", LearningRate)] : Array.Empty<NamedText>(),
    ];

    internal T Library<T>(LearnerRun run)
        where T : TreeOptions, new() => new()
        {
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = MinLeafRows,
            FeatureFraction = ColumnFraction,
            FeatureFractionPerSplit = ColumnFractionPerSplit,
            BaggingSize = RowFraction < 1 ? 1 : 0,
            BaggingExampleFraction = RowFraction,
            MaximumBinCountPerFeature = MaxBins,
            NumberOfThreads = FastTreeRun.Threads,
            Seed = run.Seed,
            FeatureSelectionSeed = run.Seed,
            CategoricalSplit = false,
            LabelColumnName = nameof(FastTreeRow.Label),
            FeatureColumnName = nameof(FastTreeRow.Features),
            ExampleWeightColumnName = nameof(FastTreeRow.Weight),
        };

    private static NamedText Of<T>(string name, T value)
        where T : IConvertible => new(name, value.ToString(CultureInfo.InvariantCulture));
}
