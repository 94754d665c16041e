namespace SabiScore.Domain.Models.Explanations;

/// <summary>One single thing that moves a forecast, in words.</summary>
public sealed record ExplanationReason
{
    /// <summary>Feature, derived column or member without prices.</summary>
    public required string Name { get; init; }

    /// <summary>The group it belongs to.</summary>
    public required string Group { get; init; }

    /// <summary>What the number says.</summary>
    public required string Meaning { get; init; }

    /// <summary>Unit of the value; empty where there is no single value.</summary>
    public required string Unit { get; init; }

    /// <summary>Its value; nothing where it is not known, which moves trees too, or where there is no single one.</summary>
    public double? Value { get; init; }

    /// <summary>What it adds to each centred logit.</summary>
    public required OutcomeLogits Logits { get; init; }

    /// <summary>What the forecast has of it in probability, see <see cref="Explanation.WorthOf"/>.</summary>
    public required OutcomeLogits Worth { get; init; }
}
