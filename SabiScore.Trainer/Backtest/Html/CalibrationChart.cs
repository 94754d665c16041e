using System.Globalization;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest.Html;

/// <summary>Forecast probability across, share that happened upwards, with 95 % intervals (Wilson 1927).</summary>
internal static class CalibrationChart
{
    private const double Normal95 = 1.96;

    public static string Draw(IReadOnlyList<CalibrationBin> bins)
    {
        var labels = Enumerable.Range(0, 6).Select(i => (i / 5.0, string.Create(CultureInfo.InvariantCulture, $"{i * 20} %"))).ToList();
        var frame = new ChartFrame(0, 1, 0, 1).Grid(labels, labels).Line([(0, 0), (1, 1)], "exact");
        var most = bins.Max(bin => bin.Count);
        foreach (var bin in bins.Where(bin => bin.Count > 0))
        {
            var (low, high) = Interval(bin);
            var share = Math.Max(0.01, 0.2 * bin.Count / most);
            frame.Add($"<polygon class=\"count\" points=\"{frame.X(bin.From)},{frame.Y(0)} {frame.X(bin.From)},{frame.Y(share)} {frame.X(bin.To)},{frame.Y(share)} {frame.X(bin.To)},{frame.Y(0)}\"/>");
            frame.Line([(bin.MeanForecast, low), (bin.MeanForecast, high)], "bar ours");
            frame.Dot(bin.MeanForecast, bin.ObservedShare, "ours", string.Create(CultureInfo.InvariantCulture, $"{bin.MeanForecast:P1} forecast, {bin.ObservedShare:P1} happened, {bin.Count} forecasts"));
        }

        return frame.End("Calibration: forecast probability across, share that happened upwards; bars below: number of forecasts.", ("ours", "published forecast"), ("exact", "perfect"));
    }

    /// <summary>95 % interval of the share that happened.</summary>
    public static (double Low, double High) Interval(CalibrationBin bin)
    {
        var (n, share, square) = ((double)bin.Count, bin.ObservedShare, Normal95 * Normal95);
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Normal95 / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
