using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace SabiScore.Trainer.Training;

/// <summary>Trainings of this process: those that wait, the one at work, and the latest that ended.</summary>
internal sealed class TrainingQueue(TrainingJournal journal, IOptions<TrainingQueueOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly ConcurrentDictionary<long, TrainingRun> runs = new();
    private readonly Channel<TrainingRun> waiting = Channel.CreateBounded<TrainingRun>(options.Value.QueueLength);

    public IAsyncEnumerable<TrainingRun> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);

    public TrainingRun? Find(long id) => runs.GetValueOrDefault(id);

    /// <summary>Puts a training on the queue, or finds the one of the same scope that has not ended; a search also where another trainer is at it.</summary>
    /// <returns>Nothing where the queue is full.</returns>
    public async Task<(long Id, bool Started)?> StartAsync(TrainingOrder order, CancellationToken cancellationToken)
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            if (runs.Values.FirstOrDefault(run => !run.State.HasEnded && run.State.Order.Scope == order.Scope) is { } same)
            {
                return (same.State.Id, false);
            }

            if (order.Search is not null && await journal.FindOpenSearchAsync(cancellationToken) is { } elsewhere)
            {
                return (elsewhere, false);
            }

            if (waiting.Reader.Count >= options.Value.QueueLength)
            {
                return null;
            }

            var requestedAt = time.GetUtcNow();
            var id = await journal.AddAsync(order, requestedAt, cancellationToken);
            var state = new TrainingState { Id = id, Order = order, RequestedAt = requestedAt };
            var started = new TrainingRun(state, Activity.Current?.Context ?? default);
            started.Written = journal.FollowAsync(started);
            runs[id] = started;
            await waiting.Writer.WriteAsync(started, CancellationToken.None);
            Forget();
            return (id, true);
        }
        finally
        {
            starting.Release();
        }
    }

    public void Dispose()
    {
        starting.Dispose();
        foreach (var run in runs.Values)
        {
            run.Dispose();
        }
    }

    /// <summary>The oldest that ended leave the process; their rows stay in the database.</summary>
    private void Forget()
    {
        foreach (var old in runs.Where(run => run.Value.State.HasEnded).OrderByDescending(run => run.Key).Skip(options.Value.Remembered))
        {
            runs.TryRemove(old.Key, out _);
        }
    }
}
