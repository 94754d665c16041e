using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SabiScore.Worker.Replay;

/// <summary>A past season played again, section "Replay".</summary>
internal sealed class ReplayOptions : IValidatableObject
{
    public const string SectionName = "Replay";

    /// <summary>First day, such as 2024-08-01; none for no replay, or to go on with the one of the database.</summary>
    public string? From { get; set; }

    /// <summary>Seconds of football per second at most; 0 for as fast as the work allows.</summary>
    [Range(0, 1e9)]
    public double Speed { get; set; }

    /// <summary>The model is trained again after so many days of football, when RetrainModels fires first on that day; 0 for never.</summary>
    [Range(0, 366)]
    public int RetrainEveryDays { get; set; } = 7;

    /// <summary>Hours between two reconstructed prices of a match; 0 for none.</summary>
    [Range(0, 24)]
    public int PriceStepHours { get; set; } = 6;

    /// <summary>Seed of the reconstructed prices.</summary>
    public int Seed { get; set; } = 20260722;

    /// <summary>Whether firings of jobs with nothing to do are passed over and only counted; the replay ends the same without.</summary>
    public bool SkipIdle { get; set; } = true;

    public TimeSpan PriceStep => TimeSpan.FromHours(PriceStepHours);

    /// <returns>The first moment; nothing without a first day.</returns>
    public DateTimeOffset? Begin => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From is { Length: > 0 } && Begin is null)
        {
            yield return new ValidationResult($"{SectionName}:{nameof(From)} is a date such as 2024-08-01; not '{From}'.", [nameof(From)]);
        }
    }
}
