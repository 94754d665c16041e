using System.Text.RegularExpressions;
using System.Xml.Linq;
using SabiScore.Domain.Evaluation;
using SabiScore.Trainer.Backtest.Html;

namespace SabiScore.Trainer.Tests.Backtest.Html;

public sealed partial class ReportPageTests
{
    [Fact]
    public void Write_Findings_NeedsNothingElseAndEveryDrawingIsWhole()
    {
        var page = ReportPage.Write(GeneratedBacktest.Findings);
        Assert.All(["<script", "http:", "https:", "url(", "@import", "src="], part => Assert.DoesNotContain(part, page, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
        var drawings = Drawing().Matches(page).Select(match => XElement.Parse(match.Value)).ToList();
        Assert.Equal(7, drawings.Count);
        Assert.All(drawings, drawing => Assert.InRange(drawing.Elements().Count(), 2, 120));
        Assert.All(["prefers-color-scheme: dark", "width=device-width", "Calibration", "Ablation", "Importance", "drawdown", GeneratedBacktest.Run.Models[0].Trained.Model.Version], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Table_MarkupInACell_IsEscaped()
    {
        var page = new Markup().Table(["<i>"], [["a & <script>\"x\"</script>"]]).ToString();
        Assert.Contains("a &amp; &lt;script&gt;&quot;x&quot;&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1913, 0.1969)]
    [InlineData(-20_000, 341_000)]
    public void Steps_ARange_AFewRoundValuesInsideIt(double least, double greatest)
    {
        var steps = ChartFrame.Steps(least, greatest).ToList();
        Assert.InRange(steps.Count, 3, 9);
        Assert.All(steps, step => Assert.InRange(step, least - 1e-9, greatest + 1e-9));
    }

    // Worked out apart from the program.
    [Fact]
    public void Interval_EightOfForty_IsWilsons()
    {
        var (low, high) = CalibrationChart.Interval(new CalibrationBin(0.2, 0.25, 40, 0.22, 0.2));
        Assert.Equal((0.1050, 0.3476), (Math.Round(low, 4), Math.Round(high, 4)));
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();
}
