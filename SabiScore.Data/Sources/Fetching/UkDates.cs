namespace SabiScore.Data.Sources.Fetching;

/// <summary>Dates of matches: those of the United Kingdom, as football-data.co.uk has them, so that all sources name a match's day alike.</summary>
internal static class UkDates
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, London).DateTime);
}
