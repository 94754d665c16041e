namespace SabiScore.Data.Sources.Health;

/// <summary>A source as it is known beforehand.</summary>
public sealed record SourceDescription
{
    /// <summary>Its name in the store.</summary>
    public required string Name { get; init; }

    /// <summary>What it gives.</summary>
    public required IReadOnlyList<SourceCapability> Gives { get; init; }

    /// <summary>The setting with its key; null where it needs none.</summary>
    public string? KeySetting { get; init; }

    /// <summary>Without a good answer for so long it is stale; null for files, which come when somebody brings them.</summary>
    public TimeSpan? StaleAfter { get; init; }

    /// <summary>For people: how it comes in, and what it does not give.</summary>
    public required string Note { get; init; }
}
