using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>Minute events that add up to a match's cards and goals; the half-time score follows from them.</summary>
internal static class DemoMinutes
{
    private const double GoalsBeforeHalfTime = 0.45;
    private const double CardsBeforeHalfTime = 0.36;
    private const int Half = 45;

    public static IReadOnlyList<MatchEvent> Of(
        (int Home, int Away) score, SideStatistics home, SideStatistics away, IReadOnlyList<string> homeSquad, IReadOnlyList<string> awaySquad, Random random)
    {
        var events = new List<MatchEvent>();
        foreach (var (side, goals, statistics) in new[] { (Side.Home, score.Home, home), (Side.Away, score.Away, away) })
        {
            Add(events, goals, MatchEventKind.Goal, side, GoalsBeforeHalfTime, random);
            Add(events, (int)statistics.YellowCards, MatchEventKind.YellowCard, side, CardsBeforeHalfTime, random);
            Add(events, (int)statistics.RedCards, MatchEventKind.RedCard, side, CardsBeforeHalfTime, random);
            AddChanges(events, side, random);
        }

        var (atHome, guests) = (new DemoLineup(homeSquad), new DemoLineup(awaySquad));
        return [.. events.OrderBy(happened => happened.Minute).ThenBy(happened => happened.Stoppage)
            .Select(happened => happened with { Detail = (happened.Side == Side.Home ? atHome : guests).Name(happened.Kind, random) })];
    }

    /// <summary>Goals of a side before the interval.</summary>
    public static int HalfTimeGoals(IReadOnlyList<MatchEvent> events, Side side) =>
        events.Count(happened => happened.Kind == MatchEventKind.Goal && happened.Side == side && happened.IsFirstHalf);

    private static void Add(List<MatchEvent> events, int count, MatchEventKind kind, Side side, double beforeHalfTime, Random random)
    {
        for (var i = 0; i < count; i++)
        {
            var first = random.NextDouble() < beforeHalfTime;
            var minute = 1 + random.Next(Half) + (first ? 0 : Half);
            var stoppage = minute % Half == 0 ? 1 + random.Next(first ? 3 : 6) : 0;
            events.Add(new MatchEvent(minute, stoppage, kind, side, null));
        }
    }

    /// <summary>Three to five changes in at most three interruptions.</summary>
    private static void AddChanges(List<MatchEvent> events, Side side, Random random)
    {
        int[] interruptions = [46 + random.Next(15), 61 + random.Next(14), 75 + random.Next(15)];
        var changes = 3 + random.Next(3);
        for (var i = 0; i < changes; i++)
        {
            events.Add(new MatchEvent(interruptions[i % interruptions.Length], 0, MatchEventKind.Substitution, side, null));
        }
    }
}
