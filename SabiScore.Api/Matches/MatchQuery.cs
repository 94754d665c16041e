using System.ComponentModel.DataAnnotations;
using SabiScore.Api.Paging;
using SabiScore.Api.Requests;

namespace SabiScore.Api.Matches;

/// <summary>Which matches.</summary>
public sealed record MatchQuery : IValidatableObject
{
    /// <summary>League code.</summary>
    [LeagueCode]
    public string? League { get; init; }

    /// <summary>Season, four digits.</summary>
    [SeasonCode]
    public string? Season { get; init; }

    /// <summary>First date, yyyy-mm-dd.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last date, yyyy-mm-dd.</summary>
    public DateOnly? To { get; init; }

    /// <summary>"upcoming" or "played".</summary>
    [AllowedValues(null, "upcoming", "played", ErrorMessage = "Is upcoming or played.")]
    public string? Status { get; init; }

    /// <summary>"date", or "-date" for the newest first.</summary>
    [AllowedValues(null, "date", "-date", ErrorMessage = "Is date or -date.")]
    public string? Sort { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Is 1 or more.")]
    public int? Page { get; init; }

    /// <summary>Items a page.</summary>
    [Range(1, PageSize.Most, ErrorMessage = "Is 1 to 500.")]
    public int? Size { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
        {
            yield return new ValidationResult("Is not before from.", [nameof(To)]);
        }
    }
}
