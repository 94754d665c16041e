namespace SabiScore.Api.Predictions;

/// <summary>One single thing that moves a forecast.</summary>
public sealed record SingleReason
{
    /// <summary>Feature, derived column or member without prices.</summary>
    public required string Name { get; init; }

    /// <summary>The group it belongs to.</summary>
    public required string Group { get; init; }

    /// <summary>What the number says.</summary>
    public required string Meaning { get; init; }

    /// <summary>Unit of the value; empty where there is no single value.</summary>
    public required string Unit { get; init; }

    /// <summary>Its value; nothing where it is not known (which moves a forecast too) or where there is no single one.</summary>
    public double? Value { get; init; }

    /// <summary>What it adds to the logits.</summary>
    public required OutcomeChange Logits { get; init; }

    /// <summary>The forecast less what it would be without it, in percentage points.</summary>
    public required OutcomeChange PercentagePoints { get; init; }
}
