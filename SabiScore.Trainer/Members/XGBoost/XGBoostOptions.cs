using System.Globalization;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.XGBoost;

/// <summary>XGBoost's parameters, by the names of its documentation.</summary>
public sealed record XGBoostOptions
{
    /// <summary>Boosting rounds; one tree an output each.</summary>
    public int Rounds { get; init; } = 120;

    public double Eta { get; init; } = 0.03;

    public int MaxDepth { get; init; } = 3;

    /// <summary>Least sum of hessians in a leaf.</summary>
    public double MinChildWeight { get; init; } = 20;

    /// <summary>λ of the squared leaf values.</summary>
    public double Lambda { get; init; } = 50;

    public double Gamma { get; init; }

    /// <summary>Share of the columns that a tree may use.</summary>
    public double ColumnFraction { get; init; } = 0.3;

    /// <summary>Share of the rows that a tree sees.</summary>
    public double RowFraction { get; init; } = 0.7;

    public int MaxBins { get; init; } = 63;

    /// <summary>As the library wants them, seed and threads included.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Library(LearnerRun run, params IEnumerable<KeyValuePair<string, string>> objective) =>
    [
        .. Named().Where(parameter => parameter.Name != "rounds").Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Text)),
        KeyValuePair.Create("booster", "gbtree"), KeyValuePair.Create("tree_method", "hist"), KeyValuePair.Create("verbosity", "0"),
        KeyValuePair.Create("seed", run.Seed.ToString(CultureInfo.InvariantCulture)), KeyValuePair.Create("nthread", run.Threads.ToString(CultureInfo.InvariantCulture)),
        .. objective,
    ];

    internal IReadOnlyList<NamedText> Named() =>
    [
        Of("rounds", Rounds), Of("eta", Eta), Of("max_depth", MaxDepth), Of("min_child_weight", MinChildWeight), Of("lambda", Lambda), Of("gamma", Gamma),
        Of("colsample_bytree", ColumnFraction), Of("subsample", RowFraction), Of("max_bin", MaxBins),
    ];

    private static NamedText Of<T>(string name, T value)
        where T : IConvertible => new(name, value.ToString(CultureInfo.InvariantCulture));
}
