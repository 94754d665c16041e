using System.Text;

namespace SabiScore.Trainer.Backtest.Html;

/// <summary>The plane of a drawing: axes with grid lines, and where a value stands on it.</summary>
internal sealed class ChartFrame(double leastX, double greatestX, double leastY, double greatestY)
{
    public const double Width = 640;
    public const double Height = 300;
    private const double Left = 62;
    private const double Right = 26;
    private const double Top = 12;
    private const double Bottom = 34;

    private readonly StringBuilder drawing = new();

    public string X(double value) => Markup.Number(Left + ((value - leastX) / (greatestX - leastX) * (Width - Left - Right)));

    public string Y(double value) => Markup.Number(Height - Bottom - ((value - leastY) / (greatestY - leastY) * (Height - Top - Bottom)));

    public ChartFrame Grid(IEnumerable<(double Value, string Label)> horizontal, IEnumerable<(double Value, string Label)> vertical)
    {
        foreach (var (value, label) in vertical)
        {
            Add($"<line class=\"grid\" x1=\"{Markup.Number(Left)}\" x2=\"{Markup.Number(Width - Right)}\" y1=\"{Y(value)}\" y2=\"{Y(value)}\"/>");
            Add($"<text x=\"{Markup.Number(Left - 6)}\" y=\"{Y(value)}\" dy=\"4\" text-anchor=\"end\">{Markup.Escape(label)}</text>");
        }

        foreach (var (value, label) in horizontal)
        {
            Add($"<text x=\"{X(value)}\" y=\"{Markup.Number(Height - 12)}\" text-anchor=\"middle\">{Markup.Escape(label)}</text>");
        }

        return this;
    }

    public ChartFrame Add(string shape)
    {
        drawing.Append(shape).Append('\n');
        return this;
    }

    public ChartFrame Line(IEnumerable<(double X, double Y)> points, string style) =>
        Add($"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(point => $"{X(point.X)},{Y(point.Y)}"))}\"/>");

    public ChartFrame Dot(double x, double y, string style, string title) =>
        Add($"<circle class=\"dot {style}\" cx=\"{X(x)}\" cy=\"{Y(y)}\" r=\"4\"><title>{Markup.Escape(title)}</title></circle>");

    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="legend">Style and name of each line.</param>
    public string End(string title, params (string Style, string Name)[] legend)
    {
        var names = string.Concat(legend.Select(entry => $"<span class=\"key {entry.Style}\">{Markup.Escape(entry.Name)}</span>"));
        return $"<figure><svg viewBox=\"0 0 {Markup.Number(Width)} {Markup.Number(Height)}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">\n{drawing}</svg>"
            + $"<figcaption>{Markup.Escape(title)} {names}</figcaption></figure>";
    }

    /// <summary>Round values between two, about five of them.</summary>
    public static IEnumerable<double> Steps(double least, double greatest)
    {
        var rough = (greatest - least) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
        for (var i = (int)Math.Ceiling((least / step) - 1e-9); i * step <= greatest + (step * 1e-9); i++)
        {
            yield return i * step;
        }
    }
}
