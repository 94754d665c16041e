using System.Globalization;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>
/// When a league's rounds are played. Invented leagues need no summer: their seasons fill the year from July to June, so that there is always a coming week.
/// </summary>
internal static class DemoCalendar
{
    private const string Midweek = "Tue 19:45,Tue 20:00,Wed 20:00,Wed 19:45";
    private static readonly DayOfWeek[] FromSaturday = [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Saturday of each round's week in order, and whether the round is played in the middle of the week after it.</summary>
    public static IReadOnlyList<(DateOnly Saturday, bool Midweek)> Rounds(DemoLeague league, Season season, int rounds)
    {
        // Each league leaves out other weeks.
        var phase = 0.15 * (league.League.Index - 3);
        var saturdays = Saturdays(season).Where(saturday => !league.WinterBreak || !IsTurnOfYear(saturday)).ToList();
        var weekends = Math.Min(rounds - league.MidweekRounds, saturdays.Count);
        var chosen = Spread(weekends, saturdays.Count, phase).Select(place => (Saturday: saturdays[place], Midweek: false)).ToList();
        if (!league.WinterBreak && !chosen.Exists(round => IsHoliday(round.Saturday)))
        {
            // Who does not pause over the turn of the year plays at Christmas.
            var holiday = saturdays.Find(IsHoliday);
            chosen[chosen.IndexOf(chosen.MinBy(round => Math.Abs(round.Saturday.DayNumber - holiday.DayNumber)))] = (holiday, false);
        }

        var midweeks = Spread(rounds - weekends, weekends - 1, phase).Select(place => (chosen[place].Saturday, Midweek: true));
        return [.. chosen.Concat(midweeks).OrderBy(round => round.Saturday).ThenBy(round => round.Midweek)];
    }

    /// <summary>Kick-off of a round's so-and-so-many-eth match, local to the league.</summary>
    public static DateTimeOffset Kickoff(DemoLeague league, (DateOnly Saturday, bool Midweek) round, int match)
    {
        var slots = (round.Midweek ? Midweek : league.Weekend).Split(',');
        var slot = slots[Math.Min(match, slots.Length - 1)];
        if (round.Midweek)
        {
            slot = slots[match % slots.Length];
        }

        var day = Array.FindIndex(FromSaturday, name => name.ToString().StartsWith(slot[..3], StringComparison.Ordinal));
        var date = round.Saturday.AddDays(day == FromSaturday.Length - 1 ? -1 : day);
        var local = date.ToDateTime(TimeOnly.ParseExact(slot[4..], "HH:mm", CultureInfo.InvariantCulture));
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(league.League.TimeZoneId).GetUtcOffset(local));
    }

    private static IEnumerable<DateOnly> Saturdays(Season season)
    {
        var first = new DateOnly(season.StartYear, 7, 2);
        for (var day = first.AddDays(((int)DayOfWeek.Saturday - (int)first.DayOfWeek + 7) % 7); day <= new DateOnly(season.StartYear + 1, 6, 28); day = day.AddDays(7))
        {
            // The summer of 2020 still belonged to the season before.
            if (Season.Of(day.AddDays(-1)) == season)
            {
                yield return day;
            }
        }
    }

    private static bool IsHoliday(DateOnly day) => day is { Month: 12, Day: > 22 and < 30 };

    private static bool IsTurnOfYear(DateOnly day) => day is { Month: 12, Day: > 22 } or { Month: 1, Day: < 9 };

    /// <summary>So many different places of so many, evenly, the first and the last among them; those between are moved by less than half a place.</summary>
    private static IEnumerable<int> Spread(int wanted, int places, double phase) => Enumerable.Range(0, wanted).Select(index =>
    {
        var even = index * (places - 1.0) / Math.Max(1, wanted - 1);
        return (int)Math.Round(index == 0 || index == wanted - 1 ? even : even + phase, MidpointRounding.AwayFromZero);
    });
}
