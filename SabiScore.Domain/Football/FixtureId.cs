using System.Globalization;

namespace SabiScore.Domain.Football;

/// <summary>Canonical identity of a match, played or not.</summary>
/// <param name="Value">
/// Positive number below 2^53, the same wherever season, league and clubs are the same: see <see cref="Of"/>.
/// </param>
public readonly record struct FixtureId(long Value)
{
    /// <summary>Greatest club number that a fixture's identity can hold.</summary>
    public const int GreatestClub = (1 << 16) - 1;

    /// <summary>
    /// The identity of the one match that a league season has between two clubs at the first one's ground. It is made of the natural key alone
    /// (start year, league, home, away), so that readers, stores and replicas agree on it without asking each other.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A club's number is not in 1..<see cref="GreatestClub"/>.</exception>
    public static FixtureId Of(Season season, League league, ClubId home, ClubId away)
    {
        CheckClub(home);
        CheckClub(away);
        return new FixtureId((((((long)season.StartYear * 64) + league.Index) << 16 | (uint)home.Value) << 16) | (uint)away.Value);
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static void CheckClub(ClubId club)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(club.Value, nameof(club));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(club.Value, GreatestClub, nameof(club));
    }
}
