using SabiScore.Data.Sources;

namespace SabiScore.Data.Store.Importing;

/// <summary>Something that the last import of a file left out.</summary>
public sealed class ImportProblemRow
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The source.</summary>
    public required string Source { get; set; }

    /// <summary>File name without its folder.</summary>
    public required string File { get; set; }

    /// <summary>Line in the file, the header being 1.</summary>
    public int? Line { get; set; }

    /// <summary>Column header.</summary>
    public string? Column { get; set; }

    /// <summary>The offending text.</summary>
    public string? Value { get; set; }

    /// <summary>How much was left out.</summary>
    public ImportProblemKind Kind { get; set; }

    /// <summary>What is wrong, in words.</summary>
    public required string Reason { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ReportedAt { get; set; }
}
