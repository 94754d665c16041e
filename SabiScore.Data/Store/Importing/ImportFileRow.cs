namespace SabiScore.Data.Store.Importing;

/// <summary>A file that was imported.</summary>
public sealed class ImportFileRow
{
    /// <summary>The source it is from.</summary>
    public required string Source { get; set; }

    /// <summary>File name without its folder.</summary>
    public required string Name { get; set; }

    /// <summary>Hash of its content, 64 lower-case hex digits.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Rows that hold anything.</summary>
    public int Rows { get; set; }

    /// <summary>Played matches that went in.</summary>
    public int Matches { get; set; }

    /// <summary>Matches without a result that went in.</summary>
    public int Upcoming { get; set; }

    /// <summary>When this content was first imported, UTC.</summary>
    public DateTimeOffset ImportedAt { get; set; }
}
