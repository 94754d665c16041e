using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Tuning;

/// <summary>What <c>tune</c> was asked.</summary>
internal sealed record TuneOptions
{
    /// <summary>Name of all members together.</summary>
    public const string AllMembers = "all";

    public required string Data { get; init; }

    public string? ExpectedGoals { get; init; }

    /// <summary>One member, several separated by commas, or all.</summary>
    public string Member { get; init; } = AllMembers;

    /// <summary>Names of the members to search.</summary>
    public IReadOnlyList<string> Members => Member == AllMembers
        ? [.. TunableMembers.All.Select(member => member.Name)]
        : Member.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether more than one is searched: side by side, with a file of parameters at the end.</summary>
    public bool IsWhole => Members.Count > 1;

    /// <summary>Whether to end with the parameters, without weights and final fits.</summary>
    public bool SearchOnly { get; init; }

    /// <summary>A grid ends by itself where it is shorter.</summary>
    public int Trials { get; init; } = 50;

    /// <summary>Journal of one member's search; null: in the folder, or not kept.</summary>
    public string? Journal { get; init; }

    /// <summary>Where journals, tuned parameters and the model made with them go; needed for all members.</summary>
    public string? Folder { get; init; }

    /// <summary>Nothing is known of this season and later ones.</summary>
    public Season? Before { get; init; }

    /// <summary>Only this league; null: all of them.</summary>
    public League? League { get; init; }

    /// <summary>Whether hopeless trials are stopped.</summary>
    public bool Prune { get; init; } = true;

    public required TrainingOptions Training { get; init; }

    /// <summary>What several members' search tries; it needs a folder.</summary>
    public SearchPlan ToPlan() => new() { Members = Members, Trials = Trials, Prune = Prune, Folder = Folder!, Before = Before, Training = Training };
}
