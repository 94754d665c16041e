using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>Accumulates forecasts and tells how accurate the surest of them are, by the share of matches that one answers.</summary>
public sealed class SelectiveAccuracy
{
    private readonly List<(double Confidence, bool Hit)> forecasts = [];
    private bool sorted = true;

    /// <summary>Matches so far.</summary>
    public int Count => forecasts.Count;

    /// <summary>Adds a match.</summary>
    public void Add(ProbabilityTriple forecast, Outcome outcome)
    {
        var likeliest = ConfusionMatrix.Likeliest(forecast);
        forecasts.Add((forecast[likeliest], likeliest == outcome));
        sorted = false;
    }

    /// <summary>Accuracy on the surest share of all matches.</summary>
    /// <param name="coverage">Share, above 0 up to 1; at least one match is taken.</param>
    /// <returns>Null without any match.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not in 0..1, 0 excluded.</exception>
    public SelectivePoint? At(double coverage)
    {
        if (coverage is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "A coverage lies in 0..1, 0 excluded.");
        }

        if (Count == 0)
        {
            return null;
        }

        Sort();
        var taken = Math.Max(1, (int)Math.Round(coverage * Count));
        return Point(taken, forecasts.Take(taken).Count(forecast => forecast.Hit));
    }

    /// <summary>The largest share of matches, surest first, that is answered with at least this accuracy; null where not even the surest are.</summary>
    /// <param name="accuracy">Accuracy asked for, 0..1.</param>
    public SelectivePoint? Reaching(double accuracy)
    {
        Sort();
        var hits = 0;
        SelectivePoint? best = null;
        for (var i = 0; i < Count; i++)
        {
            hits += forecasts[i].Hit ? 1 : 0;
            var endsTie = i + 1 == Count || forecasts[i + 1].Confidence < forecasts[i].Confidence;
            if (endsTie && hits >= accuracy * (i + 1))
            {
                best = Point(i + 1, hits);
            }
        }

        return best;
    }

    private SelectivePoint Point(int taken, int hits) => new((double)taken / Count, taken, forecasts[taken - 1].Confidence, (double)hits / taken);

    private void Sort()
    {
        if (!sorted)
        {
            // Among equally sure forecasts the misses come first, so that a cut through them never flatters.
            forecasts.Sort(static (one, other) =>
                other.Confidence.CompareTo(one.Confidence) is var order and not 0 ? order : one.Hit.CompareTo(other.Hit));
            sorted = true;
        }
    }
}
