namespace SabiScore.Standalone.Supervision;

/// <summary>A program to run and what it is told.</summary>
internal sealed record ServiceSpecification
{
    /// <summary>Short name, before every line it writes.</summary>
    public required string Name { get; init; }

    /// <summary>Path of the executable.</summary>
    public required string Program { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Added to this process' own environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
