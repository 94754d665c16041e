using System.Text.Json.Serialization;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Searches;

/// <summary>What is searched. Plain: it stands in the run's row.</summary>
internal sealed record SearchOrder
{
    /// <summary>Names of the members.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Trials of each.</summary>
    public required int Trials { get; init; }

    /// <summary>Code of the season that nothing is looked at from; empty: none.</summary>
    public string BeforeSeason { get; init; } = "";

    /// <summary>Whether it ends with a whole training with what was found.</summary>
    public bool ThenTrain { get; init; }

    [JsonIgnore]
    public Season? Before => Season.TryParse(BeforeSeason, out var season) ? season : null;
}
