namespace SabiScore.Trainer.Tuning;

/// <summary>Parameters of tree members as a search found them, with what it searched on. Plain: it is written to files and stored with models.</summary>
public sealed record TunedParameters
{
    /// <summary>Version of this form.</summary>
    public const int Current = 1;

    public int Form { get; init; } = Current;

    /// <summary>Feature schema that it was searched with.</summary>
    public required string SchemaId { get; init; }

    /// <summary>Date of the first match that was known.</summary>
    public DateOnly? DataFrom { get; init; }

    /// <summary>Date of the last.</summary>
    public DateOnly? DataTo { get; init; }

    public int Matches { get; init; }

    /// <summary>Seasons that the losses are of (2122), each forecast from what was known before it.</summary>
    public IReadOnlyList<string> Seasons { get; init; } = [];

    /// <summary>What the folds hold, as the journals say it.</summary>
    public string Fingerprint { get; init; } = "";

    public int Seed { get; init; }

    public IReadOnlyList<TunedMember> Members { get; init; } = [];
}
