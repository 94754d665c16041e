namespace SabiScore.Data.Sources;

/// <summary>How far two names are apart, in letters to add, drop or change; case, spaces and punctuation do not count.</summary>
internal static class NameDistance
{
    /// <summary>Greatest distance at which one name may be a slip for the other: a third of the longer one's letters, at least 1.</summary>
    public static int Slip(string left, string right) => Math.Max(1, Math.Max(Letters(left).Length, Letters(right).Length) / 3);

    public static int Between(string left, string right)
    {
        var (first, second) = (Letters(left), Letters(right));
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var changed = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(changed, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
