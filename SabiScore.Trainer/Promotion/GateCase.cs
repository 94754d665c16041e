using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Promotion;

/// <summary>Everything that the gate decides on.</summary>
internal sealed record GateCase
{
    public required GateMode Mode { get; init; }

    public required string RecipeId { get; init; }

    public string? Champion { get; init; }

    public string? ChampionRecipeId { get; init; }

    /// <summary>The model that would serve.</summary>
    public required GateSubject Model { get; init; }

    /// <summary>Features of real matches to try it on.</summary>
    public required IReadOnlyList<(League League, double[] Features)> Samples { get; init; }

    public DateOnly? Cutoff { get; init; }

    /// <summary>Matches from the cutoff on; empty where there is none.</summary>
    public IReadOnlyList<GateMatch> Matches { get; init; } = [];

    /// <summary>Refit only: what refit and serving model say of the latest matches.</summary>
    public IReadOnlyList<(Outcome Outcome, ProbabilityTriple Refit, ProbabilityTriple Serving)> Latest { get; init; } = [];
}
