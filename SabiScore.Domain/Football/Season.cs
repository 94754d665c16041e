using System.Globalization;

namespace SabiScore.Domain.Football;

/// <summary>A season, named by the year in which it starts.</summary>
/// <param name="StartYear">2024 for 2024/25.</param>
public readonly record struct Season(int StartYear) : IComparable<Season>
{
    // Play stopped in March 2020, so 2019/20 was still being finished in July and August 2020.
    private static readonly DateOnly LateEnd = new(2020, 8, 15);

    /// <summary>Four digits, as in the file names of football-data.co.uk: "2425".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{StartYear % 100:00}{(StartYear + 1) % 100:00}");

    /// <summary>The season that a match date falls in; seasons turn on 1 July (on 16 August in 2020).</summary>
    public static Season Of(DateOnly date)
    {
        var startsThisYear = date.Month >= 7 && !(date.Year == LateEnd.Year && date <= LateEnd);
        return new Season(startsThisYear ? date.Year : date.Year - 1);
    }

    /// <summary>Reads "2425"; the century turns at 93 (the oldest season of the source is 1993/94).</summary>
    /// <returns>False where the text is not two consecutive two-digit years.</returns>
    public static bool TryParse(string? code, out Season season)
    {
        season = default;
        if (code is not { Length: 4 } || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var (first, second) = (number / 100, number % 100);
        if ((first + 1) % 100 != second)
        {
            return false;
        }

        season = new Season(first >= 93 ? 1900 + first : 2000 + first);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Season other) => StartYear.CompareTo(other.StartYear);

    /// <summary>As people write it: "2024/25".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    /// <summary>Earlier than.</summary>
    public static bool operator <(Season left, Season right) => left.StartYear < right.StartYear;

    /// <summary>Later than.</summary>
    public static bool operator >(Season left, Season right) => left.StartYear > right.StartYear;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Season left, Season right) => left.StartYear <= right.StartYear;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Season left, Season right) => left.StartYear >= right.StartYear;
}
