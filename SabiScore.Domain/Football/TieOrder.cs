namespace SabiScore.Domain.Football;

/// <summary>Puts clubs that are level on points in order by their league's rules; those level on every rule by name.</summary>
internal static class TieOrder
{
    public static IReadOnlyList<ClubTally> Of(League league, IReadOnlyList<ClubTally> level, IReadOnlyList<PlayedMatch> matches)
    {
        if (level.Count == 1)
        {
            return level;
        }

        var among = Among(level, matches);
        var ordered = level.Order(Comparer<ClubTally>.Create((one, other) =>
        {
            foreach (var rule in TieBreakRules.Of(league))
            {
                var order = Value(rule, other).CompareTo(Value(rule, one));
                if (order != 0)
                {
                    return order;
                }
            }

            return string.CompareOrdinal(one.Name, other.Name);
        }));
        return [.. ordered];

        int Value(TieBreak rule, ClubTally club) => rule switch
        {
            TieBreak.HeadToHeadPoints => among?[club.Club].Points ?? 0,
            TieBreak.HeadToHeadGoalDifference => among?[club.Club].GoalDifference ?? 0,
            TieBreak.HeadToHeadAwayGoals => among?[club.Club].AwayGoals ?? 0,
            TieBreak.HeadToHeadGoalsFor => among?[club.Club].GoalsFor ?? 0,
            TieBreak.GoalDifference => club.GoalDifference,
            _ => club.GoalsFor,
        };
    }

    // Null until the clubs have all met twice: before, the matches between them say too little and the leagues do not ask them.
    private static Dictionary<ClubId, ClubTally>? Among(IReadOnlyList<ClubTally> level, IReadOnlyList<PlayedMatch> matches)
    {
        var among = level.ToDictionary(club => club.Club, club => new ClubTally(club.Club, club.Name));
        foreach (var match in matches)
        {
            if (among.TryGetValue(match.Fixture.Home, out var home) && among.TryGetValue(match.Fixture.Away, out var away))
            {
                home.Add(match.Result.HomeGoals, match.Result.AwayGoals);
                away.Add(match.Result.AwayGoals, match.Result.HomeGoals, isAway: true);
            }
        }

        var meetings = 2 * (level.Count - 1);
        return among.Values.All(club => club.Played == meetings) ? among : null;
    }
}
