using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>One ML.NET context: seeded, and overheard for how many rows it really trained on.</summary>
internal sealed partial class FastTreeRun : IDisposable
{
    private int rowsTrained = -1;

    internal FastTreeRun(int seed)
    {
        Context = new MLContext(seed);
        Context.Log += Overhear;
    }

    internal MLContext Context { get; }

    public void Dispose() => Context.Log -= Overhear;

    /// <summary>Runs a fit and checks that no row was left out.</summary>
    internal T Fit<T>(Func<T> fit, int rows)
    {
        rowsTrained = -1;
        var fitted = fit();
        return rowsTrained == rows ? fitted : throw new LearnerException($"FastTree trained on {rowsTrained} of {rows} rows.");
    }

    [GeneratedRegex(@"Processed (\d+) instances")]
    private static partial Regex ProcessedRows();

    private void Overhear(object? sender, LoggingEventArgs message)
    {
        if (ProcessedRows().Match(message.RawMessage) is { Success: true } match)
        {
            rowsTrained = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        }
    }
}
