namespace SabiScore.Data.Store.Importing;

/// <summary>A value that an import corrected.</summary>
public sealed class ImportChangeRow
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>What changed: a column of fixtures, or a price.</summary>
    public required string Field { get; set; }

    /// <summary>Before.</summary>
    public string? OldValue { get; set; }

    /// <summary>After.</summary>
    public string? NewValue { get; set; }

    /// <summary>File that has the new value.</summary>
    public required string File { get; set; }

    /// <summary>Line in it.</summary>
    public int Line { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
