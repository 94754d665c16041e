using SabiScore.Domain.Football;

namespace SabiScore.Domain.Odds;

/// <summary>Probabilities of home, draw and away, each in 0..1, summing to 1 within 1e-9.</summary>
public readonly record struct ProbabilityTriple
{
    private ProbabilityTriple(double home, double draw, double away)
    {
        Home = home;
        Draw = draw;
        Away = away;
    }

    /// <summary>Probability of the home win.</summary>
    public double Home { get; }

    /// <summary>Probability of the draw.</summary>
    public double Draw { get; }

    /// <summary>Probability of the away win.</summary>
    public double Away { get; }

    /// <summary>The probability of an outcome.</summary>
    public double this[Outcome outcome] => outcome switch
    {
        Outcome.Home => Home,
        Outcome.Draw => Draw,
        Outcome.Away => Away,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>Scales three non-negative numbers to sum to one.</summary>
    /// <exception cref="ArgumentException">One is negative or not finite, or all are zero.</exception>
    public static ProbabilityTriple Normalise(double home, double draw, double away)
    {
        var sum = home + draw + away;
        if (!(home >= 0 && draw >= 0 && away >= 0 && sum > 0) || !double.IsFinite(sum))
        {
            throw new ArgumentException($"({home}, {draw}, {away}) cannot be scaled to probabilities.");
        }

        return new ProbabilityTriple(home / sum, draw / sum, away / sum);
    }

    /// <summary>Softmax of three finite logits (natural log scale; a common shift changes nothing).</summary>
    /// <exception cref="ArgumentException">A logit is not finite.</exception>
    public static ProbabilityTriple Softmax(double home, double draw, double away)
    {
        var most = Math.Max(home, Math.Max(draw, away));
        return Normalise(Math.Exp(home - most), Math.Exp(draw - most), Math.Exp(away - most));
    }
}
