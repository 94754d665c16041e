using System.Globalization;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Promotion;

/// <summary>Whether a model can serve at all, whatever it scores.</summary>
internal sealed class StructureCheck(GateLimits limits)
{
    private const double Slack = 1e-6;

    private static readonly int[] Opening = [FeatureCatalog.IndexOf("opening_home"), FeatureCatalog.IndexOf("opening_draw"), FeatureCatalog.IndexOf("opening_away")];

    /// <param name="subject">The model.</param>
    /// <param name="samples">Features of real matches.</param>
    public IEnumerable<GateFinding> Of(GateSubject subject, IReadOnlyList<(League League, double[] Features)> samples)
    {
        if (subject.SchemaId != FeatureCatalog.SchemaId)
        {
            // Nothing else can be asked of it.
            return [new GateFinding(GateReason.WrongSchema, $"It reads features of schema {subject.SchemaId}; the present ones are {FeatureCatalog.SchemaId}.")];
        }

        IEnumerable<GateFinding?> found = [Weights(subject), Calibrations(subject), Probabilities(subject, samples), WithoutFeatures(subject), WithoutPrices(subject, samples)];
        return found.OfType<GateFinding>();
    }

    private static GateFinding? Weights(GateSubject subject)
    {
        var odd = subject.Weights.FirstOrDefault(blend => !blend.Weights.All(weight => weight >= 0) || !(Math.Abs(blend.Weights.Sum() - 1) <= Slack));
        return odd.Weights is null ? null
            : new GateFinding(GateReason.OddWeights, Text($"Weights of {odd.Blend}: {string.Join(", ", odd.Weights.Select(weight => Text($"{weight:0.####}")))}; none may be negative, and they sum to 1."));
    }

    private GateFinding? Calibrations(GateSubject subject)
    {
        foreach (var (league, calibration) in subject.Calibrations)
        {
            if (calibration.Slopes.Any(slope => slope < limits.Slope.Least || slope > limits.Slope.Most) || calibration.Intercepts.Any(intercept => Math.Abs(intercept) > limits.Intercept))
            {
                return new GateFinding(GateReason.CalibrationOutOfBounds, Text(
                    $"{league}: slopes {List(calibration.Slopes)}, intercepts {List(calibration.Intercepts)}; slopes are {limits.Slope.Least} to {limits.Slope.Most}, intercepts at most {limits.Intercept} either way."));
            }
        }

        return null;
    }

    private static GateFinding? Probabilities(GateSubject subject, IReadOnlyList<(League League, double[] Features)> samples)
    {
        var unsound = samples.Count(sample => !subject.Forecast(sample.Features, sample.League).IsSound);
        return unsound == 0 ? null : new GateFinding(GateReason.NoProbabilities, $"{unsound} of {samples.Count} forecasts are not finite, or do not sum to 1.");
    }

    private GateFinding? WithoutFeatures(GateSubject subject)
    {
        var nothing = new double[FeatureCatalog.Count];
        Array.Fill(nothing, double.NaN);
        foreach (var league in League.All)
        {
            var forecast = subject.Forecast(nothing, league);
            if (!forecast.IsSound || forecast.MarketAware || !forecast.Published.All(IsSane))
            {
                return new GateFinding(GateReason.InsaneWithoutFeatures, Text($"{league.Code}, with every feature missing: {List(forecast.Published)}."));
            }
        }

        return null;
    }

    private static GateFinding? WithoutPrices(GateSubject subject, IReadOnlyList<(League League, double[] Features)> samples)
    {
        foreach (var (league, features) in samples)
        {
            double[] without = [.. features];
            Array.ForEach(Opening, column => without[column] = double.NaN);
            var forecast = subject.Forecast(without, league);
            if (!forecast.IsSound || forecast.MarketAware || !forecast.Published.SequenceEqual(forecast.Fundamental) || forecast.Published.Any(p => p is < 0.005 or > 0.985))
            {
                return new GateFinding(GateReason.InsaneWithoutPrices, Text($"{league.Code}, without prices: {List(forecast.Published)}, fundamental {List(forecast.Fundamental)}."));
            }
        }

        return null;
    }

    private bool IsSane(double probability) => probability >= limits.Blind.Least && probability <= limits.Blind.Most;

    private static string List(IEnumerable<double> values) => string.Join(" / ", values.Select(value => Text($"{value:0.###}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
