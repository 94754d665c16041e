using SabiScore.Domain.Football;

namespace SabiScore.Domain.Models;

/// <summary>
/// One member of a model: a linear function, trees, or both added, whose outputs become three centred logits (home, draw, away). A member without prices gives
/// the logits of its forecast, a market-anchored one the residual to be added to the log of the fair opening probabilities.
/// </summary>
public sealed class ModelMember
{
    private readonly double[]? map;
    private readonly double[]? leagueIntercepts;

    private ModelMember(string name, LinearMember? linear, TreeEnsemble? trees, bool isLineMove, IEnumerable<double>? map, IEnumerable<double>? leagueIntercepts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Linear, Trees, IsLineMove) = (name, linear, trees, isLineMove);
        this.map = map is null ? null : [.. map];
        this.leagueIntercepts = leagueIntercepts is null ? null : [.. leagueIntercepts];
        if (linear is not null && trees is not null && linear.Outputs != trees.Outputs)
        {
            throw new ArgumentException($"{name}: a linear function of {linear.Outputs} outputs and trees of {trees.Outputs} cannot be added.", nameof(trees));
        }

        if (Outputs is < 1 or > MostOutputs || (this.map is null ? Outputs != 3 : this.map.Length != 3 * Outputs || !this.map.All(double.IsFinite)))
        {
            throw new ArgumentException($"{name}: {Outputs} outputs need a map of 3 × {Outputs} finite numbers to three logits.", nameof(map));
        }

        if (this.leagueIntercepts is { } intercepts && (intercepts.Length != 3 * League.All.Count || !intercepts.All(double.IsFinite)))
        {
            throw new ArgumentException($"{name}: league intercepts are {League.All.Count} × 3 finite numbers.", nameof(leagueIntercepts));
        }
    }

    /// <summary>Most outputs a member can have.</summary>
    public const int MostOutputs = 16;

    /// <summary>
    /// From a = Δ(log H − log A) and d = Δ(log D − mean of both) to logits: H a/2 − d/3, D 2d/3, A −a/2 − d/3. Row-major 3 × 2.
    /// </summary>
    public static IReadOnlyList<double> LineMoveMap { get; } = [0.5, -1.0 / 3, 0, 2.0 / 3, -0.5, -1.0 / 3];

    /// <summary>Stable name, such as "residual_softmax".</summary>
    public string Name { get; }

    /// <summary>The linear function, or null.</summary>
    public LinearMember? Linear { get; }

    /// <summary>The trees, or null.</summary>
    public TreeEnsemble? Trees { get; }

    /// <summary>Linear function, trees or both.</summary>
    public MemberKind Kind => Trees is null ? MemberKind.Linear : Linear is null ? MemberKind.Trees : MemberKind.BoostedLinear;

    /// <summary>Whether it is an expected move of the price, which shrinks as kick-off comes near.</summary>
    public bool IsLineMove { get; }

    /// <summary>Outputs before they are mapped.</summary>
    public int Outputs => Linear?.Outputs ?? Trees!.Outputs;

    /// <summary>Row-major 3 × outputs matrix from outputs to logits; null for the outputs as they are.</summary>
    public IReadOnlyList<double>? Map => map;

    /// <summary>Row-major 7 × 3 numbers added to the logits by league (log base rates that trees started from); null for none.</summary>
    public IReadOnlyList<double>? LeagueIntercepts => leagueIntercepts;

    /// <summary>A linear member.</summary>
    public static ModelMember FromLinear(string name, LinearMember linear, bool isLineMove = false, IEnumerable<double>? map = null, IEnumerable<double>? leagueIntercepts = null) =>
        new(name, linear, null, isLineMove, map, leagueIntercepts);

    /// <summary>A member of trees.</summary>
    public static ModelMember FromTrees(string name, TreeEnsemble trees, bool isLineMove = false, IEnumerable<double>? map = null, IEnumerable<double>? leagueIntercepts = null) =>
        new(name, null, trees, isLineMove, map, leagueIntercepts);

    /// <summary>A linear function, and trees on what it leaves over.</summary>
    public static ModelMember FromBoostedLinear(
        string name, LinearMember linear, TreeEnsemble trees, bool isLineMove = false, IEnumerable<double>? map = null, IEnumerable<double>? leagueIntercepts = null) =>
        new(name, linear, trees, isLineMove, map, leagueIntercepts);

    /// <summary>The three centred logits of one row.</summary>
    /// <param name="columns">Features and derived columns, NaN where unknown.</param>
    /// <param name="league">The match's league.</param>
    /// <param name="logits">Receives three numbers that sum to 0.</param>
    public void Evaluate(ReadOnlySpan<double> columns, League league, Span<double> logits)
    {
        Span<float> inputs = columns.Length <= SlotValues.StackColumns ? stackalloc float[2 * columns.Length] : new float[2 * columns.Length];
        if (Trees is not null)
        {
            SlotValues.Fill(columns, inputs);
        }

        Evaluate(columns, inputs, league, logits);
    }

    /// <summary>Columns that it reads, ascending.</summary>
    public IReadOnlyList<int> UsedColumns => [.. (Linear?.Columns ?? []).Concat(Trees?.UsedColumns ?? []).Distinct().Order()];

    internal void Evaluate(ReadOnlySpan<double> columns, ReadOnlySpan<float> inputs, League league, Span<double> logits)
    {
        Span<double> outputs = stackalloc double[MostOutputs];
        outputs = outputs[..Outputs];
        outputs.Clear();
        Trees?.Evaluate(inputs, outputs);
        if (Linear is not null)
        {
            Span<double> linear = stackalloc double[MostOutputs];
            Linear.Evaluate(columns, linear[..outputs.Length]);
            for (var i = 0; i < outputs.Length; i++)
            {
                outputs[i] += linear[i];
            }
        }

        for (var outcome = 0; outcome < 3; outcome++)
        {
            logits[outcome] = map is null ? outputs[outcome] : Product(map.AsSpan(outcome * outputs.Length, outputs.Length), outputs);
            logits[outcome] += leagueIntercepts is null ? 0 : leagueIntercepts[(3 * league.Index) + outcome];
        }

        var mean = (logits[0] + logits[1] + logits[2]) / 3;
        logits[0] -= mean;
        logits[1] -= mean;
        logits[2] -= mean;
    }

    private static double Product(ReadOnlySpan<double> row, ReadOnlySpan<double> outputs)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * outputs[i];
        }

        return sum;
    }
}
