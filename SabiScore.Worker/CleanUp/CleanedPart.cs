namespace SabiScore.Worker.CleanUp;

/// <summary>What came of one part.</summary>
/// <param name="What">What was cleaned up: "forecasts", "counts", "runs", "keys".</param>
/// <param name="Count">How many; none where it failed.</param>
/// <param name="Fault">Why it failed.</param>
internal sealed record CleanedPart(string What, int? Count, string? Fault)
{
    public override string ToString() => Fault is null ? $"{Count} {What}" : $"{What} not: {Fault}";
}
