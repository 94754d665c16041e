using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>An invented club. What the market knows of it and what it does not (yet) are kept apart; both drift.</summary>
internal sealed class DemoClub(ClubId id, string country, string name, IReadOnlyList<string> squad)
{
    private const double MatchDrift = 0.008;
    private const double SeasonDrift = 0.08;
    private const double Persistence = 0.93;
    private const double HiddenPersistence = 0.97;
    private const double HiddenDrift = 0.0125;

    public ClubId Id { get; } = id;

    public string Country { get; } = country;

    public string Name { get; } = name;

    public IReadOnlyList<string> Squad { get; } = squad;

    /// <summary>Strength that everybody knows, on the scale of log goals: added to the own goals, taken from the opponent's.</summary>
    public double Quality { get; set; }

    /// <summary>More goals at both ends.</summary>
    public double Openness { get; set; }

    /// <summary>Strength that prices catch up with slowly; results and shots show it.</summary>
    public double Hidden { get; private set; }

    /// <summary>After a match.</summary>
    public void Drift(Random random)
    {
        Quality += random.Normal(MatchDrift);
        Hidden = (HiddenPersistence * Hidden) + random.Normal(HiddenDrift);
    }

    /// <summary>Between two seasons: transfers, drawn towards the usual strength of the league it will play in.</summary>
    public void Renew(double usual, Random random)
    {
        Quality = usual + (Persistence * (Quality - usual)) + random.Normal(SeasonDrift);
        Openness = (Persistence * Openness) + random.Normal(SeasonDrift / 4);
    }
}
