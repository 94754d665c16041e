namespace SabiScore.Worker.Scheduling;

/// <summary>
/// The time that the schedule goes by. In a cluster it is the database's, carried on by this machine's steady clock between two looks, so that all workers
/// agree although one machine's clock is wrong or set. On SQLite it is the machine's.
/// </summary>
internal sealed class SchedulerTime(SchedulerDatabase database, TimeProvider machine) : TimeProvider
{
    /// <summary>What the way to the database and back may pretend.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromSeconds(0.2);

    private volatile Look? last;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => database.Source is not null && last is { } look ? Predict(look) : machine.GetUtcNow();

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Looks at the clock that counts.</summary>
    /// <returns>How far it has gone beside what this machine's steady clock says: above zero where it was set forward, or the machine slept.</returns>
    public async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var askedAt = machine.GetTimestamp();
        var told = await AskAsync(cancellationToken);
        // Told some time between the question and the answer: in the middle, give or take as much.
        var half = machine.GetElapsedTime(askedAt) / 2;
        var now = told + half;
        var step = last is { } before ? now - Predict(before) : TimeSpan.Zero;
        if (last is null || step.Duration() > Noise + half)
        {
            last = new Look(now, machine.GetTimestamp());
            return step;
        }

        return TimeSpan.Zero;
    }

    private async Task<DateTimeOffset> AskAsync(CancellationToken cancellationToken)
    {
        if (database.Source is not { } source)
        {
            return machine.GetUtcNow();
        }

        await using var command = source.CreateCommand("SELECT clock_timestamp()");
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellationToken))!, TimeSpan.Zero);
    }

    private DateTimeOffset Predict(Look look) => look.At + machine.GetElapsedTime(look.Timestamp);

    private sealed record Look(DateTimeOffset At, long Timestamp);
}
