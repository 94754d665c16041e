using System.Globalization;
using SabiScore.Domain.Evaluation;
using SabiScore.Trainer.Backtest.Findings;

namespace SabiScore.Trainer.Backtest.Html;

/// <summary>The drawings that are lines: scores by season, accuracy by coverage.</summary>
internal static class LineChart
{
    public static string Seasons(IReadOnlyList<SeasonScores> seasons)
    {
        var all = seasons.Where(season => season.Scores.Count > 0).Select(season => (season.Season, Score: season.Scores[^1])).ToList();
        (string Style, string Name, Func<LeagueScore, double> Of)[] lines =
        [
            ("ours", "published forecast", score => score.Model.RankedProbabilityScore),
            ("second", "opening market", score => score.Opening.RankedProbabilityScore),
            ("third", "closing market", score => score.Closing.RankedProbabilityScore),
        ];
        var values = all.SelectMany(season => lines.Select(line => line.Of(season.Score))).ToList();
        if (values.Count == 0)
        {
            return string.Empty;
        }

        var margin = Math.Max(0.0005, (values.Max() - values.Min()) / 10);
        var (low, high) = (values.Min() - margin, values.Max() + margin);
        var frame = new ChartFrame(-0.5, all.Count - 0.5, low, high).Grid(
            all.Index().Select(season => ((double)season.Index, season.Item.Season.ToString())),
            ChartFrame.Steps(low, high).Select(value => (value, value.ToString("F4", CultureInfo.InvariantCulture))));
        foreach (var (style, name, of) in lines)
        {
            frame.Line(all.Index().Select(season => ((double)season.Index, of(season.Item.Score))), style);
            foreach (var (place, season) in all.Index())
            {
                frame.Dot(place, of(season.Score), style, string.Create(CultureInfo.InvariantCulture, $"{season.Season} {name}: {of(season.Score):F5}"));
            }
        }

        return frame.End("Ranked probability score by season, lower is better.", [.. lines.Select(line => (line.Style, line.Name))]);
    }

    public static string Selective(SelectiveAccuracy ours, SelectiveAccuracy closing)
    {
        double[] coverages = [.. Enumerable.Range(1, 40).Select(i => i / 40.0)];
        var low = coverages.Min(coverage => Math.Min(ours.At(coverage)!.Accuracy, closing.At(coverage)!.Accuracy)) < 0.4 ? 0 : 0.4;
        var frame = new ChartFrame(0, 1, low, 1).Grid(Shares(0, 1), Shares(low, 1)).Line([(0, 0.762), (1, 0.762)], "exact");
        frame.Line(coverages.Select(coverage => (coverage, closing.At(coverage)!.Accuracy)), "third");
        frame.Line(coverages.Select(coverage => (coverage, ours.At(coverage)!.Accuracy)), "ours");
        return frame.End("Accuracy of the surest forecasts by share of matches covered.", ("ours", "published forecast"), ("third", "closing market"), ("exact", "76.2 %, as claimed"));
    }

    private static IEnumerable<(double Value, string Label)> Shares(double from, double to) =>
        ChartFrame.Steps(from, to).Select(value => (value, string.Create(CultureInfo.InvariantCulture, $"{value * 100:0} %")));
}
