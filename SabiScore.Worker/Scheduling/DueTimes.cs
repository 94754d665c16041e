using Microsoft.Extensions.Options;
using Npgsql;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>
/// One run for each time of a schedule. Quartz hands the firings of a worker that it takes for dead to another; where that one lives, after a cut network or on
/// a machine that was too busy to say so, both would do the same. The database decides between them. One process alone, on SQLite, needs no judge.
/// </summary>
internal sealed partial class DueTimes(SchedulerDatabase database, SchedulerTime time, IOptions<JobOptions> options, ILogger<DueTimes> logger)
{
    private const string Take = "SELECT pg_try_advisory_lock(hashtextextended('SabiScore.Due ' || $1 || ' ' || extract(epoch FROM $2)::text, 0))";

    private const string IsThere =
        "SELECT EXISTS (SELECT 1 FROM job_runs WHERE job = $1 AND due_at = $2 AND trigger = 'schedule' AND started_at > $2 - interval '1 day')";

    /// <summary>Takes a time of a job's schedule; to be disposed when the run has ended.</summary>
    /// <returns>Nothing where another worker has done it or is at it.</returns>
    public async Task<IAsyncDisposable?> TakeAsync(string job, DateTimeOffset due, CancellationToken cancellationToken)
    {
        if (database.Source is not { } source)
        {
            return new Held(null);
        }

        var held = new Held(await source.OpenConnectionAsync(cancellationToken));
        try
        {
            if (await held.AskAsync(Take, job, due, cancellationToken) && !await held.AskAsync(IsThere, job, due, cancellationToken))
            {
                return held;
            }
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        await held.DisposeAsync();
        LogTaken(job, due);
        return null;
    }

    /// <summary>After the clock went back: times that come again may be done again.</summary>
    public async Task ForgetAheadAsync(CancellationToken cancellationToken)
    {
        if (database.Source is { } source)
        {
            await using var command = source.CreateCommand("UPDATE job_runs SET due_at = NULL WHERE due_at > $1");
            command.Parameters.AddWithValue((time.GetUtcNow() + options.Value.MisfireAfter).UtcDateTime);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} of {DueAt:O} is left out here: another worker has done it or is at it")]
    private partial void LogTaken(string job, DateTimeOffset dueAt);

    private sealed class Held(NpgsqlConnection? connection) : IAsyncDisposable
    {
        public async Task<bool> AskAsync(string question, string job, DateTimeOffset due, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(question, connection);
            command.Parameters.AddWithValue(job);
            command.Parameters.AddWithValue(due.UtcDateTime);
            return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        /// <summary>The pool resets the connection, which gives the lock back; a broken one has lost it.</summary>
        public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
