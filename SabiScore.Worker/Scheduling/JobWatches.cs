using System.Data.Common;
using System.Runtime.CompilerServices;
using SabiScore.Data.Store.Runs;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs.History;
using SabiScore.Worker.Jobs.Logs;

namespace SabiScore.Worker.Scheduling;

/// <summary>Follows jobs and runs through the database, whichever worker they are on: a snapshot, then what changed, looked at every second.</summary>
internal sealed class JobWatches(JobListing listing, JobHistory history, RunLines lines, TimeProvider time)
{
    /// <summary>At most so many watch at a time; each one asks the database every second.</summary>
    public const int Most = 64;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Nobody watches longer; who wants to begins again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    private int watching;

    /// <returns>Gives the place back; nothing where none is free.</returns>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref watching) <= Most)
        {
            return new Place(this);
        }

        Interlocked.Decrement(ref watching);
        return null;
    }

    /// <summary>A run until it has ended.</summary>
    public async IAsyncEnumerable<WatchRunResponse> RunAsync(JobRunRow first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (run, known) = (first, 0);
        RunWithLog? told = null;
        await foreach (var _ in TicksAsync(cancellationToken))
        {
            // The row before the lines: of an ended run no line is missing then.
            run = told is null ? run : await TryAsync(() => history.FindAsync(run.Id, cancellationToken)) ?? run;
            var found = await TryAsync(() => lines.ReadAsync(run.Id, known, cancellationToken));
            var now = run.With(found ?? [], known);
            if (told is null || now.Lines.Count > 0 || !now.Run.Equals(told.Run))
            {
                yield return told is null ? new WatchRunResponse { Snapshot = now } : new WatchRunResponse { Change = now };
                (told, known) = (now, now.Lines.Count > 0 ? now.Lines[^1].Number : known);
            }

            if (run.EndedAt is not null && found is not null)
            {
                yield break;
            }
        }
    }

    /// <summary>Every job.</summary>
    public async IAsyncEnumerable<WatchJobsResponse> JobsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = (await ListAsync(cancellationToken)).ToDictionary(job => job.Name);
        yield return new WatchJobsResponse { Snapshot = new JobList { Jobs = { told.Values } } };
        await foreach (var _ in TicksAsync(cancellationToken))
        {
            var jobs = await TryAsync(() => ListAsync(cancellationToken)) ?? [];
            var changed = jobs.Where(job => !job.Equals(told[job.Name])).ToList();
            if (changed.Count > 0)
            {
                yield return new WatchJobsResponse { Change = new JobList { Jobs = { changed } } };
                changed.ForEach(job => told[job.Name] = job);
            }
        }
    }

    private async Task<List<Job>> ListAsync(CancellationToken cancellationToken) => [.. (await listing.ListAsync(cancellationToken)).Select(job => job.ToMessage())];

    /// <summary>At once, then every second.</summary>
    private async IAsyncEnumerable<bool> TicksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            yield return true;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken) && time.GetElapsedTime(startedAt) < Longest);
    }

    /// <summary>A database that is away for a moment is asked again with the next look.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
        where T : class?
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is DbException || exception.InnerException is DbException)
        {
            return null;
        }
    }

    private sealed class Place(JobWatches watches) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref watches.watching);
    }
}
