using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models;

/// <summary>
/// Slope and intercept per outcome on the log of the probabilities before calibration, then one softmax (Platt's scaling for three outcomes):
/// p' ∝ exp(slope · log p + intercept). The log of probabilities that sum to 1 is used, not any shifted logit, so that it means the same to all.
/// </summary>
public sealed class Calibration
{
    /// <summary>The least probability whose logarithm is taken.</summary>
    public const double LeastProbability = 1e-12;

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

    /// <summary>The probabilities that <see cref="Apply"/> made these of; the other way round, to within 1e-9 away from 0 and 1.</summary>
    public ProbabilityTriple Undo(ProbabilityTriple calibrated)
    {
        if (IsIdentity)
        {
            return calibrated;
        }

        // log p' = slope · log p + intercept − shift, for the one shift with which the p sum to 1. Their sum rises with it.
        double[] logs = [Math.Log(Math.Max(calibrated.Home, LeastProbability)), Math.Log(Math.Max(calibrated.Draw, LeastProbability)), Math.Log(Math.Max(calibrated.Away, LeastProbability))];
        var (low, high) = (-1e3, 1e3);
        for (var step = 0; step < 200 && high - low > 1e-15 * Math.Abs(low); step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Sum(middle) < 1 ? (middle, high) : (low, middle);
        }

        return ProbabilityTriple.Normalise(Raw(0, low), Raw(1, low), Raw(2, low));

        double Raw(int outcome, double shift) => Math.Exp((logs[outcome] - intercepts[outcome] + shift) / slopes[outcome]);
        double Sum(double shift) => Raw(0, shift) + Raw(1, shift) + Raw(2, shift);
    }

    private double Logit(int outcome, double probability) => (slopes[outcome] * Math.Log(Math.Max(probability, LeastProbability))) + intercepts[outcome];
}
