using System.ComponentModel.DataAnnotations;
using SabiScore.Data.Registry;

namespace SabiScore.Api.Models;

/// <summary>A change of who serves.</summary>
public sealed record RoleChangeRequest
{
    /// <summary>The champion that the caller believes there is; where another is, nothing changes (409). Nothing: whichever there is.</summary>
    [StringLength(8, MinimumLength = 8)]
    public string? ExpectedChampion { get; init; }

    /// <summary>Why, for the registry.</summary>
    [StringLength(200)]
    public string? Reason { get; init; }
}

/// <summary>A challenger's share of the fixtures.</summary>
public sealed record LiveShareRequest
{
    /// <summary>0 to 0.5.</summary>
    [Range(0, ModelRegistry.MostLiveShare)]
    public required double Share { get; init; }
}

/// <summary>Who serves after a change.</summary>
/// <param name="Champion">Version of the champion now.</param>
/// <param name="Former">Version of the one that made way; nothing where none did.</param>
/// <param name="Message">For people.</param>
public sealed record RoleChangeAnswer(string? Champion, string? Former, string Message);
