using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Recipe;

/// <summary>
/// What a model is trained with, apart from the data and the seed: members with their parameters, labels, priors, penalties. Kept with each model as JSON, so
/// that it can be fitted again on other matches. Two recipes of the same id train the same model.
/// </summary>
public sealed record TrainingRecipe
{
    // What a later version no longer knows must not be read as something else.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Only the linear members.</summary>
    public bool Quick { get; init; }

    /// <summary>Names of the members to fit; empty: all of them.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Seasons before the cutoff on which blend and calibration are chosen.</summary>
    public int ValidationSeasons { get; init; } = 5;

    /// <summary>Share of the training rows in which a tree member does not see one bookmaker's prices.</summary>
    public double BookDropout { get; init; } = 0.15;

    public LabelMix Labels { get; init; } = new();

    public PriorWeights Priors { get; init; } = new();

    public LinearPenalties Penalties { get; init; } = new();

    public TreeParameters Trees { get; init; } = new();

    /// <summary>What a search found for tree members, in place of their parameters; null: nothing.</summary>
    public TunedParameters? Tuned { get; init; }

    /// <summary>The ensemble with fixed parameters.</summary>
    public static TrainingRecipe Standard { get; } = new();

    /// <summary>The quick model is there until the whole one is: it chooses its weights on fewer seasons.</summary>
    public static TrainingRecipe Linear { get; } = new() { Quick = true, ValidationSeasons = 2 };

    /// <summary>First 8 hexadecimal digits of the SHA-256 of its JSON.</summary>
    [JsonIgnore]
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())))[..8];

    public static TrainingRecipe Of(TrainingOptions options) => new()
    {
        Quick = options.Quick,
        Members = [.. options.Members],
        ValidationSeasons = options.ValidationSeasons,
        BookDropout = options.BookDropout,
        Labels = options.Labels,
        Priors = options.Priors,
        Penalties = options.Penalties,
        Trees = options.Trees,
        Tuned = options.Tuned,
    };

    /// <summary>A recipe from its JSON; what is not named has its default.</summary>
    /// <exception cref="JsonException">It is no recipe, or one with parts that this version does not know.</exception>
    public static TrainingRecipe FromJson(string json) => JsonSerializer.Deserialize<TrainingRecipe>(json, Json) ?? throw new JsonException("A recipe is an object.");

    /// <summary>Every part by name, in the order of this record.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public TrainingOptions With(int seed) => new()
    {
        Seed = seed,
        Quick = Quick,
        Members = Members,
        ValidationSeasons = ValidationSeasons,
        BookDropout = BookDropout,
        Labels = Labels,
        Priors = Priors,
        Penalties = Penalties,
        Trees = Trees,
        Tuned = Tuned,
    };
}
