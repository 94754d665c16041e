namespace SabiScore.Domain.Models.Explanations;

/// <summary>Terms that belong together.</summary>
/// <param name="Name">A group of the feature catalog ("form", "market"), "price", "our forecast without prices", "league", "average" or "calibration".</param>
/// <param name="Logits">What they add to each centred logit together.</param>
/// <param name="Worth">What the forecast has of them in probability, see <see cref="Explanation.WorthOf"/>.</param>
public sealed record ExplanationGroup(string Name, OutcomeLogits Logits, OutcomeLogits Worth);
