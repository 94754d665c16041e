using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>
/// Accumulates how often forecasts of each probability come true. Every match gives three forecasts, one an outcome, in 20 bins of equal width.
/// The calibration error of perfect forecasts is not 0: .008 at 7,904 matches, .036 at 380.
/// </summary>
public sealed class CalibrationCurve
{
    /// <summary>Number of bins.</summary>
    public const int BinCount = 20;

    private readonly int[] counts = new int[BinCount];
    private readonly double[] sums = new double[BinCount];
    private readonly int[] hits = new int[BinCount];

    /// <summary>Forecasts of single outcomes so far: three a match.</summary>
    public int Count { get; private set; }

    /// <summary>Expected calibration error: |sum of probabilities − number that happened| over the bins, divided by all forecasts; NaN without any.</summary>
    public double Error
    {
        get
        {
            var sum = 0.0;
            for (var bin = 0; bin < BinCount; bin++)
            {
                sum += Math.Abs(sums[bin] - hits[bin]);
            }

            return sum / Count;
        }
    }

    /// <summary>The curve, empty bins included.</summary>
    public IReadOnlyList<CalibrationBin> Bins =>
    [
        .. Enumerable.Range(0, BinCount).Select(bin => new CalibrationBin(
            (double)bin / BinCount, (double)(bin + 1) / BinCount, counts[bin], sums[bin] / counts[bin], (double)hits[bin] / counts[bin])),
    ];

    /// <summary>Adds a match.</summary>
    public void Add(ProbabilityTriple forecast, Outcome outcome)
    {
        Add(forecast.Home, outcome == Outcome.Home);
        Add(forecast.Draw, outcome == Outcome.Draw);
        Add(forecast.Away, outcome == Outcome.Away);
    }

    /// <summary>Adds the forecast of one outcome.</summary>
    /// <param name="probability">0..1.</param>
    /// <param name="happened">Whether it came true.</param>
    public void Add(double probability, bool happened)
    {
        var bin = Math.Min((int)(probability * BinCount), BinCount - 1);
        counts[bin]++;
        sums[bin] += probability;
        hits[bin] += happened ? 1 : 0;
        Count++;
    }
}
