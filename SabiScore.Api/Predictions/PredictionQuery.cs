using System.ComponentModel.DataAnnotations;
using SabiScore.Api.Paging;
using SabiScore.Api.Requests;

namespace SabiScore.Api.Predictions;

/// <summary>Which predictions.</summary>
public sealed record PredictionQuery
{
    /// <summary>League code.</summary>
    [LeagueCode]
    public string? League { get; init; }

    /// <summary>First date, yyyy-mm-dd; football's today where not given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Days from the first date on; 7 where not given.</summary>
    [Range(1, 60, ErrorMessage = "Is 1 to 60.")]
    public int? Days { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Is 1 or more.")]
    public int? Page { get; init; }

    /// <summary>Items a page.</summary>
    [Range(1, PageSize.Most, ErrorMessage = "Is 1 to 500.")]
    public int? Size { get; init; }
}
