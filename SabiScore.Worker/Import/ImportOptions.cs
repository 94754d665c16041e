namespace SabiScore.Worker.Import;

/// <summary>What is imported at start, section "Import".</summary>
internal sealed class ImportOptions
{
    public const string SectionName = "Import";

    /// <summary>Folder of match files of football-data.co.uk; nothing leaves it to <see cref="Source"/>.</summary>
    public string? Folder { get; set; }

    /// <summary>Where matches come from without a folder.</summary>
    public ImportSource Source { get; set; } = ImportSource.Auto;

    /// <summary>File of club facts; nothing for none.</summary>
    public string? ClubFacts { get; set; }
}
