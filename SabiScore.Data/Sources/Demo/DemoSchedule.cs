namespace SabiScore.Data.Sources.Demo;

/// <summary>Who meets whom: everybody twice, once at home, by the circle method.</summary>
internal static class DemoSchedule
{
    /// <summary>The pairs of each round, as places in the list of clubs.</summary>
    /// <param name="clubs">How many there are; even.</param>
    public static IReadOnlyList<IReadOnlyList<(int Home, int Away)>> Rounds(int clubs)
    {
        var first = Enumerable.Range(0, clubs - 1).Select(round => Round(clubs, round)).ToList();
        return [.. first, .. first.Select(round => round.Select(pair => (pair.Away, pair.Home)).ToList())];
    }

    private static List<(int Home, int Away)> Round(int clubs, int round)
    {
        var turning = clubs - 1;
        var pairs = new List<(int, int)> { round % 2 == 0 ? (round, turning) : (turning, round) };
        for (var step = 1; step < clubs / 2; step++)
        {
            var (one, other) = ((round + step) % turning, (round - step + turning) % turning);
            pairs.Add(step % 2 == 0 ? (one, other) : (other, one));
        }

        return pairs;
    }
}
