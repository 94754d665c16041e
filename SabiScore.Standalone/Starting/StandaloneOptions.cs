namespace SabiScore.Standalone.Starting;

/// <summary>What the command line asks for.</summary>
internal sealed record StandaloneOptions
{
    /// <summary>Folder of CSV files to import, or null.</summary>
    public string? Data { get; init; }

    /// <summary>Whether the Demo league is wanted whatever else there is.</summary>
    public bool Demo { get; init; }

    /// <summary>Day at which football's clock stands, or null to leave it as it is.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>First day of a season to be played again, or null for none.</summary>
    public DateOnly? Replay { get; init; }

    /// <summary>Seconds of football per second at most, or null for as fast as the work allows.</summary>
    public double? Speed { get; init; }

    /// <summary>Whether what was computed before is forgotten first.</summary>
    public bool Anew { get; init; }

    /// <summary>Where the database is kept.</summary>
    public required string Folder { get; init; }

    /// <summary>Port of the Api.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>PostgreSQL connection string instead of SQLite, or null.</summary>
    public string? Database { get; init; }

    /// <summary>Least edge of a value bet, or null for the service's own.</summary>
    public double? MinimumEdge { get; init; }

    /// <summary>Processor cores that a training may use, or null for all of them.</summary>
    public int? TrainerThreads { get; init; }

    /// <summary>Folder with the services' executables, or null to look beside this program.</summary>
    public string? Programs { get; init; }

    /// <summary>Further settings of the services, such as "Bootstrap:HorizonDays" = "14".</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
