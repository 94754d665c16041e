using System.Text.Json.Serialization;

namespace SabiScore.Trainer.Searches;

/// <summary>How far a search is. Plain: it stands in the run's row.</summary>
internal sealed record SearchState
{
    public IReadOnlyList<SearchedMember> Members { get; init; } = [];

    /// <summary>What the trials still take, by what the others took; null before one is known.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>Of the process, when this was told.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>The parameters that were found, as the file of them holds them; null before.</summary>
    public string? Tuned { get; init; }

    [JsonIgnore]
    public int TrialsDone => Members.Sum(member => member.TrialsDone);

    [JsonIgnore]
    public int TrialsTotal => Members.Sum(member => member.TrialsTotal);
}
