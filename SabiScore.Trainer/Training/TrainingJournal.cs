using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Trainer.Training;

/// <summary>Trainings as rows of the database: what outlives the process, and what another replica can read.</summary>
internal sealed partial class TrainingJournal(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time, ILogger<TrainingJournal> logger)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private readonly SilentTrainings silent = new(time);

    public async Task<long> AddAsync(TrainingOrder order, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = TrainingRunRows.ToRow(new TrainingState { Id = 0, Order = order, RequestedAt = requestedAt }, requestedAt);
        context.TrainingRuns.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Writes each state of a training down, as fast as the database takes them, and every few seconds that it is alive; the last state always.</summary>
    public async Task FollowAsync(TrainingRun run)
    {
        using var ended = new CancellationTokenSource();
        using var writing = new SemaphoreSlim(1, 1);
        var beating = BeatAsync(run, writing, ended.Token);
        await foreach (var _ in run.WatchAsync(CancellationToken.None))
        {
            await WriteAsync(run, writing);
        }

        await ended.CancelAsync();
        await beating;
    }

    public async Task<TrainingState?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.TrainingRuns.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? row.ToState() : null;
    }

    /// <summary>The search that waits or runs, at whichever trainer.</summary>
    public async Task<long?> FindOpenSearchAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(context, RunKind.Search)
            .Where(row => row.Status == TrainingRunRows.Waiting || row.Status == TrainingRunRows.Running)
            .Select(row => (long?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<TrainingState>> ListAsync(int limit, RunKind kind, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Of(context, kind).OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        return [.. rows.Select(TrainingRunRows.ToState)];
    }

    /// <summary>A training that runs in another process, or ended before this one began; empty where there is no such training.</summary>
    public async IAsyncEnumerable<TrainingState> WatchAsync(long id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TrainingState? told = null;
        while (await FindAsync(id, cancellationToken) is { } state)
        {
            if (!state.SaysTheSame(told))
            {
                yield return told = state;
            }

            if (state.HasEnded)
            {
                yield break;
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static IQueryable<TrainingRunRow> Of(SabiScoreDbContext context, RunKind kind)
    {
        var search = TrainingRunRows.Name(TrainingScope.Search);
        return kind == RunKind.Search ? context.TrainingRuns.Where(row => row.Scope == search) : context.TrainingRuns.Where(row => row.Scope != search);
    }

    /// <summary>A training whose process has been silent for long is over: nobody works on it any more. To be called every few seconds.</summary>
    public async Task CloseLostAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await context.TrainingRuns
            .Where(row => row.Status == TrainingRunRows.Waiting || row.Status == TrainingRunRows.Running)
            .ToDictionaryAsync(row => row.Id, row => row.HeartbeatAt, cancellationToken);
        foreach (var id in silent.Among(open))
        {
            var (heard, now) = (open[id], time.GetUtcNow());
            await context.TrainingRuns
                .Where(row => row.Id == id && row.HeartbeatAt == heard && (row.Status == TrainingRunRows.Waiting || row.Status == TrainingRunRows.Running))
                .ExecuteUpdateAsync(
                    row => row.SetProperty(run => run.Status, TrainingRunRows.Lost)
                        .SetProperty(run => run.Message, "The trainer that worked on it went away.")
                        .SetProperty(run => run.EndedAt, now),
                    cancellationToken);
            LogLost(id);
        }
    }

    private async Task BeatAsync(TrainingRun run, SemaphoreSlim writing, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await WriteAsync(run, writing);
            }
        }
        catch (OperationCanceledException)
        {
            // The training has ended.
        }
    }

    /// <summary>Writes the newest state, one after the other; a database that is away for a while does not end a training.</summary>
    private async Task WriteAsync(TrainingRun run, SemaphoreSlim writing)
    {
        await writing.WaitAsync();
        var state = run.State;
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            context.TrainingRuns.Update(TrainingRunRows.ToRow(state, time.GetUtcNow()));
            await context.SaveChangesAsync();
        }
#pragma warning disable CA1031 // Whatever the database says, the work goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotWritten(exception, state.Id, state.Status);
        }
        finally
        {
            writing.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Training {TrainingId} is lost: the trainer that worked on it went away")]
    private partial void LogLost(long trainingId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Training {TrainingId}, {Status}: its row could not be written")]
    private partial void LogNotWritten(Exception exception, long trainingId, TrainingStatus status);
}
