using System.Globalization;

namespace SabiScore.Data.Sources;

/// <summary>Something in the input that was not taken in, and why.</summary>
/// <param name="Kind">How much was left out.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Line">Line in the file, the header being 1; null where the file as a whole is meant.</param>
/// <param name="Column">Column header as the file spells it; null where the row as a whole is meant.</param>
/// <param name="Value">The offending text, at most 100 characters; null where there is none.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record ImportProblem(ImportProblemKind Kind, string File, int? Line, string? Column, string? Value, string Reason)
{
    /// <summary>One line for a log: "E0_2425.csv:17 B365H '0': …".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}{(Line is { } line ? $":{line}" : "")}{(Column is null ? "" : $" {Column}")}{(Value is null ? "" : $" '{Value}'")}: {Reason}");
}
