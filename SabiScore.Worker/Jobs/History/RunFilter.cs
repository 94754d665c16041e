namespace SabiScore.Worker.Jobs.History;

/// <summary>Which runs.</summary>
internal sealed record RunFilter
{
    /// <summary>One job's alone; all without.</summary>
    public string? Job { get; init; }

    /// <summary>With one of these outcomes, as the database words them; any where empty.</summary>
    public IReadOnlyCollection<string> Outcomes { get; init; } = [];

    /// <summary>Started for one of these reasons; any where empty.</summary>
    public IReadOnlyCollection<string> Triggers { get; init; } = [];

    /// <summary>Started then or later, UTC.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Started before, UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Older than this run: where the page before ended.</summary>
    public long? Before { get; init; }
}
