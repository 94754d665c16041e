using System.Text.Json;
using SabiScore.Api.Answers;

namespace SabiScore.Api.Models;

/// <summary>A model with its card.</summary>
public sealed record ModelDetail
{
    /// <summary>The model.</summary>
    public required ModelAnswer Model { get; init; }

    /// <summary>The card: data window, members with learner and parameters, weights and validation figures by league beside the market's, seed, notes.</summary>
    public required JsonElement Card { get; init; }

    /// <summary>The promotion gate's report: what it was compared with, on what matches, and every reason against it; nothing where it was never asked.</summary>
    public JsonElement? Gate { get; init; }

    /// <summary>What it was trained with; nothing where that is not known.</summary>
    public JsonElement? Recipe { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
