using System.Globalization;
using System.Net;
using System.Text;

namespace SabiScore.Trainer.Backtest.Html;

/// <summary>HTML in pieces; every text that comes from outside is escaped here.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    public static string Escape(string plain) => WebUtility.HtmlEncode(plain);

    /// <summary>A number of a drawing, two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public Markup Raw(string html)
    {
        text.Append(html).Append('\n');
        return this;
    }

    public Markup Section(string heading, string explanation) =>
        Raw($"<h2>{Escape(heading)}</h2>").Raw($"<p>{Escape(explanation)}</p>");

    public Markup Paragraph(string plain) => Raw($"<p>{Escape(plain)}</p>");

    /// <summary>The first cells of each row are words, the others numbers.</summary>
    public Markup Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, int words = 1)
    {
        Raw("<div class=\"wide\"><table><thead><tr>");
        Raw(string.Concat(header.Index().Select(cell => $"<th{Side(cell.Index)}>{Escape(cell.Item)}</th>")));
        Raw("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            var cells = string.Concat(row.Index().Select(cell => $"<td{Side(cell.Index)}>{Escape(cell.Item)}</td>"));
            Raw($"<tr{(row[0] == "all" ? " class=\"all\"" : string.Empty)}>{cells}</tr>");
        }

        return Raw("</tbody></table></div>");

        string Side(int column) => column < words ? " class=\"word\"" : string.Empty;
    }

    public override string ToString() => text.ToString();
}
