using System.ComponentModel.DataAnnotations;
using SabiScore.Api.Paging;
using SabiScore.Api.Requests;

namespace SabiScore.Api.ValueBets;

/// <summary>Which value bets.</summary>
public sealed record ValueBetQuery
{
    /// <summary>Least edge: 0.042 is 4.2 %. Below the edge that is bet, near misses are listed too, with the reason why not.</summary>
    [Range(-1.0, 10.0, ErrorMessage = "Is -1 to 10.")]
    public double? MinimumEdge { get; init; }

    /// <summary>League code.</summary>
    [LeagueCode]
    public string? League { get; init; }

    /// <summary>"-edge" (largest first, the default), "edge", "kickoff" or "-kickoff".</summary>
    [AllowedValues(null, "edge", "-edge", "kickoff", "-kickoff", ErrorMessage = "Is edge, -edge, kickoff or -kickoff.")]
    public string? Sort { get; init; }

    /// <summary>Whether near misses are listed too.</summary>
    public bool? NearMisses { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Is 1 or more.")]
    public int? Page { get; init; }

    /// <summary>Items a page.</summary>
    [Range(1, PageSize.Most, ErrorMessage = "Is 1 to 500.")]
    public int? Size { get; init; }
}
