namespace SabiScore.Trainer.Backtest.Html;

/// <summary>Bars from nothing to the right (or, below nothing, to the left), one a line.</summary>
internal static class BarChart
{
    private const double Line = 24;
    private const double Names = 210;
    private const double Values = 90;
    private const double Room = ChartFrame.Width - Names - Values;

    public static string Draw(string title, IReadOnlyList<(string Name, double Value, string Label)> bars)
    {
        var low = Math.Min(0, bars.Min(bar => bar.Value));
        var span = Math.Max(1e-9, Math.Max(0, bars.Max(bar => bar.Value)) - low);
        var zero = Names + (-low / span * Room);
        var shapes = bars.Index().Select(bar =>
        {
            var (place, (name, value, label)) = bar;
            var (top, length) = (place * Line, Math.Abs(value) / span * Room);
            var left = value < 0 ? zero - length : zero;
            return $"<text x=\"{Markup.Number(Names - 8)}\" y=\"{Markup.Number(top + 16)}\" text-anchor=\"end\">{Markup.Escape(name)}</text>"
                + $"<rect class=\"{(value < 0 ? "fill-bad" : "fill-ours")}\" x=\"{Markup.Number(left)}\" y=\"{Markup.Number(top + 5)}\" width=\"{Markup.Number(Math.Max(length, 0.5))}\" height=\"14\"/>"
                + $"<text x=\"{Markup.Number(ChartFrame.Width - 4)}\" y=\"{Markup.Number(top + 16)}\" text-anchor=\"end\">{Markup.Escape(label)}</text>";
        });
        return $"<figure><svg viewBox=\"0 0 {Markup.Number(ChartFrame.Width)} {Markup.Number((bars.Count * Line) + 4)}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">\n"
            + $"{string.Join('\n', shapes)}\n</svg><figcaption>{Markup.Escape(title)}</figcaption></figure>";
    }
}
