using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Models;

/// <summary>A trained model with its file.</summary>
public sealed class ModelRow
{
    /// <summary>First 8 hex digits of the SHA-256 of its content.</summary>
    public required string Version { get; set; }

    /// <summary>Schema of the features it reads, 8 hex digits.</summary>
    public required string SchemaId { get; set; }

    /// <summary>How much was trained: quick or whole.</summary>
    public required string Scope { get; set; }

    /// <summary>Whether it serves.</summary>
    public ModelRole Role { get; set; } = ModelRole.Challenger;

    /// <summary>The model file.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Model card as JSON.</summary>
    public required string Card { get; set; }

    /// <summary>Date of the first match it learned from.</summary>
    public DateOnly DataFrom { get; set; }

    /// <summary>Date of the last match it learned from.</summary>
    public DateOnly DataTo { get; set; }

    /// <summary>Matches it learned from.</summary>
    public int Matches { get; set; }

    /// <summary>The run that made it; null for one that was brought in as a file.</summary>
    public long? TrainingRunId { get; set; }

    /// <summary>When it was registered, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it last became champion, UTC.</summary>
    public DateTimeOffset? PromotedAt { get; set; }

    /// <summary>Why it has its role, for people.</summary>
    public string? RoleReason { get; set; }

    /// <summary>When it got its role, UTC.</summary>
    public DateTimeOffset? RoleChangedAt { get; set; }

    /// <summary>Why it retired; null while it has not.</summary>
    public RetirementCause? RetiredFor { get; set; }

    /// <summary>The champion that it took over from when it was promoted; null for the first.</summary>
    public string? Predecessor { get; set; }

    /// <summary>Share of the fixtures that it forecasts as a challenger, 0..0.5.</summary>
    public double LiveShare { get; set; }

    /// <summary>What it was trained with, as JSON; null where that is not known.</summary>
    public string? Recipe { get; set; }

    /// <summary>First 8 hex digits of the SHA-256 of the recipe.</summary>
    public string? RecipeId { get; set; }

    /// <summary>What the promotion gate said; null for one that it never saw.</summary>
    public GateVerdict? Verdict { get; set; }

    /// <summary>The gate's report as JSON.</summary>
    public string? GateReport { get; set; }

    /// <summary>What data it learned from.</summary>
    public DataKind Kind { get; set; }
}
