using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>One ML.NET context: seeded, and overheard for how many rows it really trained on.</summary>
internal sealed partial class FastTreeRun : IDisposable
{
    private static readonly Lock Gate = new();

    private int rowsTrained = -1;

    internal FastTreeRun(int seed)
    {
        Context = new MLContext(seed);
        Context.Log += Overhear;
    }

    internal MLContext Context { get; }

    public void Dispose() => Context.Log -= Overhear;

    /// <summary>Runs a fit, one at a time in the process, and checks that no row was left out.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the library itself cannot be stopped, but its reading of the rows can.</exception>
    internal T Fit<T>(Func<T> fit, int rows, CancellationToken cancellationToken)
    {
        // The library keeps its threads in statics, set by whichever trainer was made last.
        lock (Gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rowsTrained = -1;
            T fitted;
            try
            {
                fitted = fit();
            }
            catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is not OperationCanceledException)
            {
                throw new OperationCanceledException("The fit was cancelled.", exception, cancellationToken);
            }

            return rowsTrained == rows ? fitted : throw new LearnerException($"FastTree trained on {rowsTrained} of {rows} rows.");
        }
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
