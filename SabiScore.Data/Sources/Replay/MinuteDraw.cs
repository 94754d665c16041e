using SabiScore.Data.Sources.Demo;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;
using SabiScore.Domain.InPlay;

namespace SabiScore.Data.Sources.Replay;

/// <summary>
/// Minutes for the goals and cards of a real match, invented: as many goals of a side before the interval as it had then, as many in all as at the end, as many
/// cards as its statistics say. Within a half every minute is as likely as another. The same match and seed give the same minutes. Changes of players are left
/// out, since no file says how many there were.
/// </summary>
public static class MinuteDraw
{
    private const int Half = 45;

    private const double CardsBeforeHalfTime = 0.36;

    // The interval of MatchEvent.AfterKickoff holds three minutes of added time.
    private const int MostAddedFirst = 3, MostAddedSecond = 6;

    /// <summary>The events of a match in order of time; none where it has no result.</summary>
    /// <param name="fixture">The match with its result, half-time score and cards.</param>
    /// <param name="seed">Other seeds give other minutes.</param>
    public static IReadOnlyList<MatchEvent> Of(FixtureRow fixture, int seed)
    {
        if (fixture is not { HomeGoals: { } home, AwayGoals: { } away })
        {
            return [];
        }

        var random = DemoRandom.Of(seed, (int)fixture.Id, (int)(fixture.Id >> 32));
        var events = new List<MatchEvent>();
        AddGoals(events, Side.Home, home, fixture.HalfTimeHomeGoals, random);
        AddGoals(events, Side.Away, away, fixture.HalfTimeAwayGoals, random);
        AddCards(events, MatchEventKind.YellowCard, Side.Home, fixture.HomeYellowCards, random);
        AddCards(events, MatchEventKind.YellowCard, Side.Away, fixture.AwayYellowCards, random);
        AddCards(events, MatchEventKind.RedCard, Side.Home, fixture.HomeRedCards, random);
        AddCards(events, MatchEventKind.RedCard, Side.Away, fixture.AwayRedCards, random);
        return [.. events.OrderBy(happened => happened.Minute).ThenBy(happened => happened.Stoppage)];
    }

    private static void AddGoals(List<MatchEvent> events, Side side, int goals, int? beforeHalfTime, Random random)
    {
        var first = beforeHalfTime ?? random.Binomial(goals, GoalTiming.HalfTimeShare);
        for (var goal = 0; goal < goals; goal++)
        {
            events.Add(Draw(MatchEventKind.Goal, side, goal < first, random));
        }
    }

    private static void AddCards(List<MatchEvent> events, MatchEventKind kind, Side side, int? cards, Random random)
    {
        for (var card = 0; card < cards; card++)
        {
            events.Add(Draw(kind, side, random.NextDouble() < CardsBeforeHalfTime, random));
        }
    }

    private static MatchEvent Draw(MatchEventKind kind, Side side, bool isFirstHalf, Random random)
    {
        var minute = 1 + random.Next(Half) + (isFirstHalf ? 0 : Half);
        var added = minute % Half == 0 ? 1 + random.Next(isFirstHalf ? MostAddedFirst : MostAddedSecond) : 0;
        return new MatchEvent(minute, added, kind, side, null);
    }
}
