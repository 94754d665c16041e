using System.Globalization;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>LightGBM's parameters, by the names of its documentation.</summary>
public sealed record LightGbmOptions
{
    /// <summary>Boosting rounds; one tree an output each.</summary>
    public int Rounds { get; init; } = 150;

    public double LearningRate { get; init; } = 0.03;

    public int Leaves { get; init; } = 8;

    public int MaxDepth { get; init; } = 4;

    public int MinLeafRows { get; init; } = 100;

    /// <summary>λ of the squared leaf values.</summary>
    public double LambdaL2 { get; init; } = 50;

    public double MinGainToSplit { get; init; }

    /// <summary>Share of the columns that a tree may use.</summary>
    public double ColumnFraction { get; init; } = 0.3;

    /// <summary>Share of the rows that a round sees.</summary>
    public double RowFraction { get; init; } = 0.7;

    public int MaxBins { get; init; } = 63;

    /// <summary>One random threshold a column and split instead of the best one.</summary>
    public bool ExtraTrees { get; init; }

    /// <summary>As the library wants them, seed and threads included. Everything that makes two runs differ is fixed.</summary>
    internal string Text(LearnerRun run, string objective) => string.Create(
        CultureInfo.InvariantCulture,
        $"{objective} learning_rate={LearningRate} num_leaves={Leaves} max_depth={MaxDepth} min_data_in_leaf={MinLeafRows} lambda_l2={LambdaL2} min_gain_to_split={MinGainToSplit} feature_fraction={ColumnFraction} bagging_fraction={RowFraction} bagging_freq={(RowFraction < 1 ? 1 : 0)} extra_trees={(ExtraTrees ? "true" : "false")} {DatasetText(run)}");

    /// <summary>What decides how columns are sorted into bins.</summary>
    internal string DatasetText(LearnerRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"max_bin={MaxBins} min_data_in_bin=3 use_missing=true zero_as_missing=false feature_pre_filter=false enable_bundle=false deterministic=true force_col_wise=true seed={run.Seed} num_threads={run.Threads} verbosity=-1 metric=none");

    internal IReadOnlyList<NamedText> Named() =>
    [
        Of("rounds", Rounds), Of("learning_rate", LearningRate), Of("num_leaves", Leaves), Of("max_depth", MaxDepth), Of("min_data_in_leaf", MinLeafRows), Of("lambda_l2", LambdaL2),
        Of("min_gain_to_split", MinGainToSplit), Of("feature_fraction", ColumnFraction), Of("bagging_fraction", RowFraction), Of("max_bin", MaxBins), Of("extra_trees", ExtraTrees),
    ];

    private static NamedText Of<T>(string name, T value)
        where T : IConvertible => new(name, value.ToString(CultureInfo.InvariantCulture));
}
