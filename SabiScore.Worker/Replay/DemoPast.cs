using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;
using SabiScore.Worker.Clock;

namespace SabiScore.Worker.Replay;

/// <summary>
/// A fresh Demo league has no record yet. So its last weeks are lived through first, as a replay by a model that knows nothing of them, and then its clock runs as
/// the machine's does: every page has something to show, and nothing of it was made up afterwards.
/// </summary>
internal sealed partial class DemoPast(
    ReplayClock clock, ReplayStore store, MatchClock football, StoredMatches matches, IOptions<MatchClockOptions> configured, ILogger<DemoPast> logger)
{
    private const int Days = 21;

    /// <summary>Whether what is stored is the Demo league.</summary>
    public async Task<bool> IsDemoAsync(CancellationToken cancellationToken) => await matches.KindAsync(cancellationToken) == DataKind.Simulated;

    /// <summary>Sets the clock back where the Demo league was just written and nothing has been computed from it.</summary>
    /// <returns>Whether football's time is a replay's.</returns>
    public async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        var now = await football.ReadAsync(cancellationToken);
        if (now.Mode == MatchClockMode.Replay)
        {
            return true;
        }

        if (now.Mode != MatchClockMode.Live || configured.Value.AsOf is { Length: > 0 }
            || !await IsDemoAsync(cancellationToken) || await store.HasComputedAsync(cancellationToken))
        {
            return false;
        }

        var today = now.At - now.At.TimeOfDay;
        await clock.BeginAsync(today.AddDays(-Days), 0, cancellationToken);
        await clock.EndAtAsync(today, cancellationToken);
        LogBegins(Days);
        return true;
    }

    /// <summary>Lets the clock run from here on.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await football.RunLiveAsync(cancellationToken);
        LogEnded();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The Demo league's last {Days} days are played first, so that there is a record to look at")]
    private partial void LogBegins(int days);

    [LoggerMessage(Level = LogLevel.Information, Message = "The Demo league goes on in real time")]
    private partial void LogEnded();
}
