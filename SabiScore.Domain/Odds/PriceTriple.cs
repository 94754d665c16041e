using SabiScore.Domain.Football;

namespace SabiScore.Domain.Odds;

/// <summary>Decimal prices of home, draw and away from one bookmaker (or one consensus); all three are above 1.</summary>
public readonly record struct PriceTriple
{
    private PriceTriple(double home, double draw, double away)
    {
        Home = home;
        Draw = draw;
        Away = away;
    }

    /// <summary>Decimal price of the home win.</summary>
    public double Home { get; }

    /// <summary>Decimal price of the draw.</summary>
    public double Draw { get; }

    /// <summary>Decimal price of the away win.</summary>
    public double Away { get; }

    /// <summary>The price of an outcome.</summary>
    public double this[Outcome outcome] => outcome switch
    {
        Outcome.Home => Home,
        Outcome.Draw => Draw,
        Outcome.Away => Away,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>Sum of 1/price: 1 plus the margin.</summary>
    public double BookSum => (1 / Home) + (1 / Draw) + (1 / Away);

    /// <summary>Three prices, or nothing where one of them is missing, not finite, or 1 or less.</summary>
    public static PriceTriple? TryCreate(double home, double draw, double away) =>
        home > 1 && draw > 1 && away > 1 && double.IsFinite(home) && double.IsFinite(draw) && double.IsFinite(away)
            ? new PriceTriple(home, draw, away)
            : null;
}
