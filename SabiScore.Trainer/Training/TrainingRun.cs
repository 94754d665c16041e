using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SabiScore.Trainer.Training;

/// <summary>A training that waits, runs or has ended in this process, and those who watch it.</summary>
internal sealed class TrainingRun(TrainingState state, ActivityContext caller) : IDisposable
{
    private const int WatcherBuffer = 8;

    private readonly Lock gate = new();
    private readonly List<Channel<TrainingState>> watchers = [];
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The trace that asked for it.</summary>
    public ActivityContext Caller { get; } = caller;

    public TrainingState State { get; private set; } = state;

    /// <summary>Ends when the last state has been written down.</summary>
    public Task Written { get; set; } = Task.CompletedTask;

    public CancellationToken Cancelled => cancellation.Token;

    /// <summary>Moves the state on and tells every watcher; after the end nothing moves.</summary>
    public TrainingState Change(Func<TrainingState, TrainingState> change)
    {
        lock (gate)
        {
            if (State.HasEnded)
            {
                return State;
            }

            State = change(State);
            foreach (var watcher in watchers)
            {
                watcher.Writer.TryWrite(State);
                if (State.HasEnded)
                {
                    watcher.Writer.TryComplete();
                }
            }

            return State;
        }
    }

    /// <returns>False where it had ended before.</returns>
    public bool Cancel()
    {
        lock (gate)
        {
            if (State.HasEnded)
            {
                return false;
            }
        }

        cancellation.Cancel();
        return true;
    }

    /// <summary>The state now, then each newer one; who is slow misses some of those between, never the last.</summary>
    public async IAsyncEnumerable<TrainingState> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<TrainingState>(
            new BoundedChannelOptions(WatcherBuffer) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (gate)
        {
            watcher.Writer.TryWrite(State);
            if (State.HasEnded)
            {
                watcher.Writer.TryComplete();
            }
            else
            {
                watchers.Add(watcher);
            }
        }

        try
        {
            await foreach (var newer in watcher.Reader.ReadAllAsync(cancellationToken))
            {
                yield return newer;
            }
        }
        finally
        {
            lock (gate)
            {
                watchers.Remove(watcher);
            }
        }
    }

    public void Dispose() => cancellation.Dispose();
}
