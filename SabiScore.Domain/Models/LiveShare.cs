using SabiScore.Domain.Football;

namespace SabiScore.Domain.Models;

/// <summary>Which fixtures a challenger forecasts when it has a share of them.</summary>
public static class LiveShare
{
    /// <summary>
    /// Whether a fixture is among a share of all. Its id alone decides, so every replica and every run says the same; a larger share holds the fixtures of
    /// a smaller one.
    /// </summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="share">0 (none) to 1 (all).</param>
    public static bool Holds(FixtureId fixture, double share) => Place(fixture.Value) < share;

    /// <summary>Somewhere in 0..1, evenly spread: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static double Place(long id)
    {
        var z = unchecked((ulong)id + 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1UL << 53));
    }
}
