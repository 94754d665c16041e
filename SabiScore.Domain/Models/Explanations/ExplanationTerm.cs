namespace SabiScore.Domain.Models.Explanations;

/// <summary>One part of a forecast.</summary>
/// <param name="Kind">What it comes from.</param>
/// <param name="Name">Feature, derived column, member without prices; else the kind in lower case.</param>
/// <param name="Column">The feature's place in the vector, for an arithmetic column that of its first feature; null for what is of no feature.</param>
/// <param name="Logits">What it adds to each centred logit; the three sum to 0.</param>
public sealed record ExplanationTerm(ExplanationTermKind Kind, string Name, int? Column, OutcomeLogits Logits);
