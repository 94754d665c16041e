using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features;

/// <summary>Facts of clubs, looked up as of a date: a fact is never seen before the date from which it is known.</summary>
public sealed class ClubFacts
{
    private readonly Dictionary<(ClubId Club, string Key), (DateOnly From, double Value)[]> facts;

    /// <param name="facts">In any order; of two with the same club, key and date the later given counts.</param>
    public ClubFacts(IEnumerable<ClubFact> facts) => this.facts = facts
        .GroupBy(fact => (fact.Club, fact.Key))
        .ToDictionary(group => group.Key, group => group.OrderBy(fact => fact.From).Select(fact => (fact.From, fact.Value)).ToArray());

    /// <summary>The value as of a date, known on that date or before; NaN where there is none.</summary>
    public double Of(ClubId club, string key, DateOnly date)
    {
        if (facts.TryGetValue((club, key), out var values))
        {
            for (var i = values.Length - 1; i >= 0; i--)
            {
                if (values[i].From <= date)
                {
                    return values[i].Value;
                }
            }
        }

        return double.NaN;
    }
}
