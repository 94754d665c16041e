using System.Globalization;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Date and time of a row; the time is that of the United Kingdom.</summary>
internal static class KickoffReader
{
    private static readonly string[] DateFormats = ["dd/MM/yyyy", "dd/MM/yy", "d/M/yyyy", "yyyy-MM-dd"];
    private static readonly string[] TimeFormats = ["HH:mm", "H:mm", "HH:mm:ss"];
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1993 and < 2100 ? date : null;

    /// <summary>Kick-off in UTC; noon UTC and not known where the row gives no time.</summary>
    public static (DateTimeOffset At, bool Known) Kickoff(RowCells row, DateOnly date)
    {
        var text = row.Text("Time");
        if (TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            var local = date.ToDateTime(time);
            return (new DateTimeOffset(local, London.GetUtcOffset(local)).ToUniversalTime(), true);
        }

        if (text.Length > 0)
        {
            row.Drop("Time", "Not a time of day such as 15:00.");
        }

        return (new DateTimeOffset(date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), false);
    }
}
