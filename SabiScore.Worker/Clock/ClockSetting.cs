using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;

namespace SabiScore.Worker.Clock;

/// <summary>Puts football's clock where the configuration wants it; every service reads it from the database.</summary>
internal sealed partial class ClockSetting(MatchClock clock, IOptions<MatchClockOptions> options, ILogger<ClockSetting> logger)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AsOf is not { Length: > 0 } wanted)
        {
            return;
        }

        if (wanted == MatchClockOptions.Live)
        {
            await clock.RunLiveAsync(cancellationToken);
        }
        else
        {
            await clock.StandAtAsync(MatchClockOptions.Read(wanted)!.Value, cancellationToken);
        }

        LogSet(wanted);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Football's clock is set: {AsOf}")]
    private partial void LogSet(string asOf);
}
