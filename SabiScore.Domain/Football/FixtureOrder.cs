namespace SabiScore.Domain.Football;

/// <summary>The one order of matches everywhere: date, league code, home club's name (both ordinal), then away club's name.</summary>
public sealed class FixtureOrder : IComparer<Fixture>
{
    private FixtureOrder()
    {
    }

    /// <summary>The comparer.</summary>
    public static FixtureOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(Fixture? x, Fixture? y)
    {
        if (ReferenceEquals(x, y))
        {
            return 0;
        }

        if (x is null || y is null)
        {
            return x is null ? -1 : 1;
        }

        var order = x.Date.CompareTo(y.Date);
        order = order != 0 ? order : string.CompareOrdinal(x.League.Code, y.League.Code);
        order = order != 0 ? order : string.CompareOrdinal(x.HomeName, y.HomeName);
        return order != 0 ? order : string.CompareOrdinal(x.AwayName, y.AwayName);
    }
}
