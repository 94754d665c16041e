using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>One ML.NET context: seeded, overheard for how many rows it really trained on, and stopped between two trees.</summary>
internal sealed partial class FastTreeRun : IDisposable
{
    /// <summary>
    /// What the library is told, whatever may be used. On "one" it starts a task for each column of each split and waits for it, which takes several times longer
    /// than the work; on two it hands all columns over at once, and the calling thread does what nobody else has time for. It keeps the number in a static,
    /// so that fits side by side must agree on it. The trees are the same.
    /// </summary>
    internal const int Threads = 2;

    private int rowsTrained = -1;

    internal FastTreeRun(int seed)
    {
        Context = new MLContext(seed);
        Context.Log += Overhear;
    }

    internal MLContext Context { get; }

    public void Dispose() => Context.Log -= Overhear;

    /// <summary>Runs a fit and checks that no row was left out.</summary>
    /// <exception cref="OperationCanceledException">Cancelled: the library looks after each tree whether its context has been.</exception>
    internal T Fit<T>(Func<T> fit, int rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        rowsTrained = -1;
        using var cancelling = cancellationToken.Register(() => FastTreeCancellation.Cancel(Context));
        T fitted;
        try
        {
            fitted = fit();
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The fit was cancelled.", exception, cancellationToken);
        }

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
