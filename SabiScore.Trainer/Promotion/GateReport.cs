using System.Text.Json;
using System.Text.Json.Serialization;
using SabiScore.Data.Store.Models;

namespace SabiScore.Trainer.Promotion;

/// <summary>What the gate saw of a model, and what it says. Kept with the model.</summary>
internal sealed record GateReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public required GateMode Mode { get; init; }

    public required GateVerdict Verdict { get; init; }

    /// <summary>Why not; empty where it passed.</summary>
    public required IReadOnlyList<GateFinding> Findings { get; init; }

    public required string RecipeId { get; init; }

    /// <summary>The champion it was compared with; null for none.</summary>
    public string? Champion { get; init; }

    public string? ChampionRecipeId { get; init; }

    /// <summary>Both recipes were fitted on matches before this date and scored on those from it on; null where there were too few.</summary>
    public DateOnly? Cutoff { get; init; }

    /// <summary>After the cutoff: the challenger, as all that follow.</summary>
    public GateScore? Challenger { get; init; }

    public GateScore? ChampionScore { get; init; }

    public GateScore? BaseRates { get; init; }

    /// <summary>The market's, on the matches that have a price.</summary>
    public GateScore? Market { get; init; }

    /// <summary>Brier score, challenger minus champion.</summary>
    public GateDifference? Brier { get; init; }

    /// <summary>Ranked probability score, challenger minus champion.</summary>
    public GateDifference? Rps { get; init; }

    /// <summary>Refit only: Brier score on the latest matches, the refit's minus the serving model's; both have seen most of them.</summary>
    public GateDifference? Serving { get; init; }

    /// <summary>Refit only: mean distance between the two models' probabilities on those.</summary>
    public double? Move { get; init; }

    public IReadOnlyList<GateLeague> Leagues { get; init; } = [];

    /// <summary>What was not looked at, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>For people.</summary>
    [JsonIgnore]
    public string Summary => Findings.Count == 0 ? Praise : string.Join(" ", Findings.Select(finding => finding.Text));

    private string Praise => Mode switch
    {
        GateMode.First => "The first of its kind: sound, and better than base rates where there were matches to tell.",
        GateMode.Recipes => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Its recipe is better than that of {Champion}: Brier {Brier?.Mean:+0.00000;-0.00000}, t {Brier?.T:+0.0;-0.0}, on {Challenger?.Matches} matches."),
        _ => $"The recipe of {Champion} on newer data; sound, and no worse than it.",
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
