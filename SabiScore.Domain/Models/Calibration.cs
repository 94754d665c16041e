using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models;

/// <summary>
/// Slope and intercept per outcome on the log of the probabilities before calibration, then one softmax (Platt's scaling for three outcomes):
/// p' ∝ exp(slope · log p + intercept). The log of probabilities that sum to 1 is used, not any shifted logit, so that it means the same to all.
/// </summary>
public sealed class Calibration
{
    /// <summary>The least probability whose logarithm is taken.</summary>
    internal const double LeastProbability = 1e-12;

    private readonly double[] slopes;
    private readonly double[] intercepts;

    /// <param name="slopes">Slopes of home, draw, away; above 0.</param>
    /// <param name="intercepts">Intercepts of home, draw, away.</param>
    /// <exception cref="ArgumentException">Not three finite numbers each, or a slope of 0 or less.</exception>
    public Calibration(IEnumerable<double> slopes, IEnumerable<double> intercepts)
    {
        this.slopes = [.. slopes];
        this.intercepts = [.. intercepts];
        if (this.slopes.Length != 3 || this.intercepts.Length != 3 || !this.slopes.All(slope => slope > 0 && double.IsFinite(slope)) || !this.intercepts.All(double.IsFinite))
        {
            throw new ArgumentException("A calibration is three finite slopes above 0 and three finite intercepts.", nameof(slopes));
        }
    }

    /// <summary>Changes nothing.</summary>
    public static Calibration Identity { get; } = new([1, 1, 1], [0, 0, 0]);

    /// <summary>Slopes of home, draw, away.</summary>
    public IReadOnlyList<double> Slopes => slopes;

    /// <summary>Intercepts of home, draw, away.</summary>
    public IReadOnlyList<double> Intercepts => intercepts;

    /// <summary>Whether it changes nothing.</summary>
    public bool IsIdentity => slopes.All(slope => slope == 1) && intercepts.All(intercept => intercept == 0);

    /// <summary>The calibrated probabilities. One of 0 is taken as 1e-12.</summary>
    public ProbabilityTriple Apply(ProbabilityTriple raw) => ProbabilityTriple.Softmax(
        Logit(0, raw.Home), Logit(1, raw.Draw), Logit(2, raw.Away));

    private double Logit(int outcome, double probability) => (slopes[outcome] * Math.Log(Math.Max(probability, LeastProbability))) + intercepts[outcome];
}
