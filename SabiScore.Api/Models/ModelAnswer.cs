using SabiScore.Data.Store.Models;

namespace SabiScore.Api.Models;

/// <summary>A registered model.</summary>
public sealed record ModelAnswer
{
    /// <summary>First 8 hexadecimal digits of the SHA-256 of its content.</summary>
    public required string Version { get; init; }

    /// <summary>Champion, challenger or retired.</summary>
    public required ModelRole Role { get; init; }

    /// <summary>Whether forecasts are made by it here, now.</summary>
    public required bool IsServing { get; init; }

    /// <summary>"quick": the linear members; "whole": the ensemble.</summary>
    public required string Scope { get; init; }

    /// <summary>Feature schema that it reads.</summary>
    public required string SchemaId { get; init; }

    /// <summary>Date of the first match that it learned from.</summary>
    public required DateOnly DataFrom { get; init; }

    /// <summary>Date of the last.</summary>
    public required DateOnly DataTo { get; init; }

    /// <summary>Matches that it learned from.</summary>
    public required int Matches { get; init; }

    /// <summary>When it was registered, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last became champion, UTC.</summary>
    public DateTimeOffset? PromotedAt { get; init; }

    /// <summary>Why it has its role.</summary>
    public string? RoleReason { get; init; }

    /// <summary>The champion that it took over from; nothing where it never did.</summary>
    public string? Predecessor { get; init; }

    /// <summary>Share of the fixtures whose published forecast is its own while it is a challenger, 0..0.5.</summary>
    public required double LiveShare { get; init; }

    /// <summary>Id of its recipe; nothing where it is not known.</summary>
    public string? RecipeId { get; init; }

    /// <summary>What the promotion gate said; nothing where it was never asked.</summary>
    public GateVerdict? Verdict { get; init; }

    /// <summary>What data it learned from.</summary>
    public required Domain.Football.DataKind DataKind { get; init; }
}
