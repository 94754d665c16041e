namespace SabiScore.Trainer.Features;

/// <summary>What is asked of the <c>features</c> command.</summary>
internal sealed record FeaturesOptions
{
    /// <summary>Folder of match files.</summary>
    public string? Data { get; init; }

    /// <summary>Folder of Understat's expected goals.</summary>
    public string? ExpectedGoals { get; init; }

    public bool Coverage { get; init; }

    /// <summary>File for the page of the catalog.</summary>
    public string? Docs { get; init; }

    public bool Time { get; init; }
}
