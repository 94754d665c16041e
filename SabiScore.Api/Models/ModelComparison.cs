using System.Text.Json;
using SabiScore.Api.Answers;

namespace SabiScore.Api.Models;

/// <summary>The champion and the challengers that run beside it, by what they said of matches that have been settled since.</summary>
public sealed record ModelComparison
{
    /// <summary>The champion; nothing before the first.</summary>
    public required ComparedModel? Champion { get; init; }

    /// <summary>The challengers, newest first.</summary>
    public required IReadOnlyList<ComparedModel> Challengers { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}

/// <summary>A model and its record.</summary>
public sealed record ComparedModel
{
    /// <summary>Version.</summary>
    public required string Version { get; init; }

    /// <summary>Id of its recipe: refits on newer data go on with its record; nothing where it is not known.</summary>
    public required string? RecipeId { get; init; }

    /// <summary>Share of the fixtures whose published forecast is its own, 0..0.5; 0 of the champion.</summary>
    public required double LiveShare { get; init; }

    /// <summary>Why it has its role.</summary>
    public required string? RoleReason { get; init; }

    /// <summary>By kind of data, of all leagues (league is nothing) and of each; empty while nothing has been settled.</summary>
    public required IReadOnlyList<ComparedRecord> Records { get; init; }

    /// <summary>The promotion gate's report; nothing where it was never asked.</summary>
    public required JsonElement? Gate { get; init; }
}
