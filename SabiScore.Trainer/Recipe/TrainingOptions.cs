using SabiScore.Trainer.Members;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Recipe;

/// <summary>What a training may vary. Same options, same data: the same model to the last byte.</summary>
public sealed record TrainingOptions
{
    /// <summary>Learns from matches before this date only; null: from all.</summary>
    public DateOnly? AsOf { get; init; }

    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Only the linear members: seconds instead of minutes.</summary>
    public bool Quick { get; init; }

    /// <summary>Names of the members to fit; empty: all of them.</summary>
    public IReadOnlyCollection<string> Members { get; init; } = [];

    /// <summary>Parameters of tree members in place of the fixed ones; null: the fixed ones.</summary>
    public TunedParameters? Tuned { get; init; }

    /// <summary>Seasons before the cutoff on which blend and calibration are chosen.</summary>
    public int ValidationSeasons { get; init; } = 5;

    /// <summary>Share of the training rows in which a tree member does not see one bookmaker's prices.</summary>
    public double BookDropout { get; init; } = 0.15;

    /// <summary>Shares of the closing price in what is learned from.</summary>
    public LabelMix Labels { get; init; } = new();

    /// <summary>How strongly weights are drawn towards their prior.</summary>
    public PriorWeights Priors { get; init; } = new();

    /// <summary>How strongly the linear members are drawn towards nothing.</summary>
    public LinearPenalties Penalties { get; init; } = new();

    /// <summary>Parameters of the tree members.</summary>
    public TreeParameters Trees { get; init; } = new();

    public bool Includes(string member) => Members.Count == 0 || Members.Contains(member);
}
