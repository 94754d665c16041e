namespace SabiScore.Tests.Shared;

/// <summary>A club of a generated league: how it attacks and defends, on the scale of the logarithm of goals.</summary>
internal sealed class GeneratedClub
{
    public required string Name { get; init; }

    /// <summary>Added to the logarithm of the goals it scores.</summary>
    public double Attack { get; set; }

    /// <summary>Taken from the logarithm of the goals it concedes.</summary>
    public double Defence { get; set; }

    public double Strength => Attack + Defence;

    /// <summary>Order of the clubs before the next season, highest first.</summary>
    public double PointsForPromotion { get; set; }

    /// <summary>Clubs named first begin a little stronger, so that the divisions of a pool differ.</summary>
    public static GeneratedClub New(string name, int place, Random random) => new()
    {
        Name = name,
        Attack = (0.22 * Normal(random)) + 0.15 - (0.01 * place),
        Defence = (0.18 * Normal(random)) + 0.15 - (0.01 * place),
    };

    /// <summary>The same club a summer later: somewhat nearer to the middle, with new luck.</summary>
    public GeneratedClub NextSeason(Random random) => new()
    {
        Name = Name,
        Attack = (0.85 * Attack) + (0.09 * Normal(random)),
        Defence = (0.85 * Defence) + (0.08 * Normal(random)),
    };

    /// <summary>Form: a small step after every match.</summary>
    public void Drift(Random random)
    {
        Attack += 0.012 * Normal(random);
        Defence += 0.012 * Normal(random);
    }

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
