namespace SabiScore.Api.Predictions;

/// <summary>Parts of a forecast that belong together.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Logits">What they add to the logits.</param>
/// <param name="PercentagePoints">The forecast less what it would be without them, in percentage points.</param>
public sealed record ReasonGroup(string Name, OutcomeChange Logits, OutcomeChange PercentagePoints);
