using System.Globalization;
using System.Reflection;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Import;

/// <summary>Brings a stored match up to what the source says now. A value that the source lacks takes nothing away: missing is not a correction.</summary>
internal static class FixtureDifference
{
    private static readonly PropertyInfo[] Compared =
        [.. typeof(FixtureRow).GetProperties().Where(property => property.Name is not (nameof(FixtureRow.Id) or nameof(FixtureRow.Kind)))];

    /// <summary>What differs, old and new value; nothing where the row is as it should be. The stored row is changed.</summary>
    public static List<Correction> Apply(FixtureRow stored, FixtureRow now)
    {
        var corrections = new List<Correction>();
        foreach (var property in Compared)
        {
            var (before, after) = (property.GetValue(stored), property.GetValue(now));
            var isPlaceholder = property.Name is nameof(FixtureRow.KickoffAt) or nameof(FixtureRow.KickoffKnown) && stored.KickoffKnown && !now.KickoffKnown && stored.Date == now.Date;
            if (after is null || Equals(before, after) || isPlaceholder)
            {
                continue;
            }

            corrections.Add(new Correction(property.Name, Text(before), Text(after)));
        }

        var keepKickoff = stored.KickoffKnown && !now.KickoffKnown && stored.Date == now.Date;
        var (kickoffAt, kickoffKnown) = keepKickoff ? (stored.KickoffAt, true) : (now.KickoffAt, now.KickoffKnown);
        foreach (var property in Compared)
        {
            if (property.GetValue(now) is { } after)
            {
                property.SetValue(stored, after);
            }
        }

        (stored.KickoffAt, stored.KickoffKnown) = (kickoffAt, kickoffKnown);
        return corrections;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.ToString("u", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
