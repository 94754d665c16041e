using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Clock;

namespace SabiScore.Worker.Replay;

/// <summary>Begins the replay that is configured, or goes on with it. One database holds one replay or none: what is computed in one is never mixed with anything else.</summary>
internal sealed partial class ReplayStart(
    ReplayClock clock, ReplayStore store, IOptions<ReplayOptions> options, IOptions<MatchClockOptions> fixedClock, ILogger<ReplayStart> logger)
{
    private const string WayOut = "begin anew with --anew (SabiScore.Worker forget), or use another --folder or database";

    /// <summary>Before anything is read: the clock is set, so that nothing later is ever seen.</summary>
    /// <returns>Whether football's time is a replay's.</returns>
    /// <exception cref="ReplayRefusedException">The database holds something else.</exception>
    public async Task<bool> ApplyAsync(CancellationToken cancellationToken)
    {
        var state = await clock.FindAsync(cancellationToken);
        var begun = state?.Until is not null;
        if (fixedClock.Value.AsOf is { Length: > 0 } asOf && (begun || options.Value.Begin is not null))
        {
            throw new ReplayRefusedException(begun
                ? $"This database holds a replay from {state!.From:yyyy-MM-dd}, so the clock is not set to {asOf}: {WayOut}."
                : "A replay (Replay:From) and a clock that stands or runs (MatchClock:AsOf) are set together: choose one.");
        }

        if (options.Value.Begin is not { } from)
        {
            return begun;
        }

        if (begun && state!.From != from)
        {
            throw new ReplayRefusedException(
                $"This database holds a replay from {state.From:yyyy-MM-dd}, now at {state.At:yyyy-MM-dd}, not one from {from:yyyy-MM-dd}: go on with the same date, {WayOut}.");
        }

        if (begun)
        {
            await clock.PaceAsync(options.Value.Speed, cancellationToken);
            LogGoesOn(from, state!.At);
            return true;
        }

        if (await store.HasComputedAsync(cancellationToken))
        {
            throw new ReplayRefusedException($"This database holds models and forecasts that may know what a replay from {from:yyyy-MM-dd} must not: {WayOut}.");
        }

        await clock.BeginAsync(from, options.Value.Speed, cancellationToken);
        LogBegins(from);
        return true;
    }

    /// <summary>Once the matches are there: finds the replay's end.</summary>
    /// <exception cref="ReplayRefusedException">The date is outside of the data.</exception>
    public async Task FindEndAsync(CancellationToken cancellationToken)
    {
        if (await clock.FindAsync(cancellationToken) is not { Until: null } state)
        {
            return;
        }

        if (await store.DatesAsync(cancellationToken) is not var (first, last))
        {
            throw new ReplayRefusedException("There are no matches to play again: give their files with --data (Import:Folder).");
        }

        if (await store.LastKickoffAsync(state.From, cancellationToken) is not { } lastKickoff || DateOnly.FromDateTime(state.From.UtcDateTime) <= first)
        {
            throw new ReplayRefusedException(
                $"A replay from {state.From:yyyy-MM-dd} is outside of the data: it has matches from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, and needs some before to learn from and some after to play.");
        }

        var end = new DateTimeOffset((lastKickoff + Known.MatchLength).UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        await clock.EndAtAsync(end, cancellationToken);
        LogEnd(state.From, end);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A replay begins at {From:yyyy-MM-dd}")]
    private partial void LogBegins(DateTimeOffset from);

    [LoggerMessage(Level = LogLevel.Information, Message = "The replay from {From:yyyy-MM-dd} goes on at {At:yyyy-MM-dd HH:mm}")]
    private partial void LogGoesOn(DateTimeOffset from, DateTimeOffset at);

    [LoggerMessage(Level = LogLevel.Information, Message = "The replay from {From:yyyy-MM-dd} will end at {Until:yyyy-MM-dd}")]
    private partial void LogEnd(DateTimeOffset from, DateTimeOffset until);
}
