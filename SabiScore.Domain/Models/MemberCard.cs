namespace SabiScore.Domain.Models;

/// <summary>One member's part of a model.</summary>
public sealed record MemberCard
{
    /// <summary>Its name ("lightgbm").</summary>
    public required string Name { get; init; }

    /// <summary>What fitted it, with version ("LightGBM 4.7.0").</summary>
    public required string Learner { get; init; }

    /// <summary>Why it was left out; null where it is in.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Number of trees; 0 for a linear member.</summary>
    public int Trees { get; init; }

    /// <summary>RPS of the member alone on the validation seasons; null where it was not measured.</summary>
    public double? ValidationRps { get; init; }

    /// <summary>Its parameters, as given to the learner.</summary>
    public IReadOnlyList<NamedText> Parameters { get; init; } = [];
}
