using System.Globalization;

namespace SabiScore.Benchmarks.Report;

/// <summary>One promise and what was measured of it.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">How much, in <paramref name="Unit"/>; null where it could not be measured.</param>
/// <param name="Budget">At most this much; null where nothing is promised.</param>
/// <param name="Unit">s, ms, µs, MB …</param>
/// <param name="Note">How, or why not.</param>
internal sealed record Figure(string What, double? Value, double? Budget, string Unit, string Note = "")
{
    public string Row => $"| {What} | {(Value is { } value ? Text(value) : "not measured")} | {(Budget is { } budget ? "≤ " + Text(budget) : "")} | {Verdict} | {Note} |";

    private string Verdict => Value is null || Budget is null ? "" : Value <= Budget ? "kept" : "**missed**";

    private string Text(double amount) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(amount >= 100 ? Math.Round(amount) : double.Parse(amount.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))} {Unit}");
}
