using System.Diagnostics;
using System.Globalization;
using System.Text;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>Measures parts one after the other and writes their figures down; a part that fails is told and the next one goes on.</summary>
internal static class Measurement
{
    public static async Task<BenchReport> RunAsync(IReadOnlyList<Part> parts, Workspace workspace, string command, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Machine: {Machine.Describe()}.")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Command: `{command}`.")
            .AppendLine()
            .AppendLine("| figure | measured | budget | | how |")
            .AppendLine("|---|---|---|---|---|");
        var isKept = true;
        foreach (var part in parts)
        {
            await Console.Error.WriteLineAsync($"{part.Name} …");
            try
            {
                await foreach (var figure in part.MeasureAsync(workspace, cancellationToken).WithCancellation(cancellationToken))
                {
                    Tell(figure);
                }
            }
#pragma warning disable CA1031 // One part's failure is a row of the table, whatever it is.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Tell(new Figure(part.Name, null, null, "", exception.Message.ReplaceLineEndings(" ").Replace('|', '/')));
            }
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Measured in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
        return new BenchReport(text.ToString(), isKept);

        void Tell(Figure figure)
        {
            isKept &= figure.Value is { } value && !(value > figure.Budget);
            text.AppendLine(figure.Row);
            Console.Error.WriteLine($"  {figure.Row}");
        }
    }
}
