using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SabiScore.Worker.Clock;

/// <summary>Where football's clock is put at start, section "MatchClock".</summary>
internal sealed class MatchClockOptions : IValidatableObject
{
    public const string SectionName = "MatchClock";

    /// <summary>The word that lets the clock run as the machine's does.</summary>
    public const string Live = "live";

    /// <summary>A date ("2025-03-01") or a UTC time at which the clock stands still; "live"; nothing leaves the clock as it is.</summary>
    public string? AsOf { get; set; }

    /// <returns>Nothing where the text is no date or time.</returns>
    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AsOf is { Length: > 0 } text && text != Live && Read(text) is null)
        {
            yield return new ValidationResult($"{SectionName}:{nameof(AsOf)} is a date such as 2025-03-01, a UTC time, or live; not '{text}'.", [nameof(AsOf)]);
        }
    }
}
