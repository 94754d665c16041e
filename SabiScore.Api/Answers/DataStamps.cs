using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Answers;

/// <summary>
/// Says what answers rest on: football's time, and the kind of the data. A replay's answers are reconstructed as a whole, since prices between the real ones and
/// the passing of time are; an item of them that rests on real facts alone says so itself.
/// </summary>
internal sealed class DataStamps(MatchClock clock)
{
    public async Task<DataStamp> NowAsync(SabiScoreDbContext context, CancellationToken cancellationToken) => (await ReadAsync(context, cancellationToken)).Stamp;

    /// <summary>The stamp, and the moment with how the clock goes.</summary>
    public async Task<(DataStamp Stamp, MatchMoment Now)> ReadAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var now = await clock.ReadAsync(cancellationToken);
        var kind = await context.Fixtures.OrderBy(fixture => fixture.Id).Select(fixture => fixture.Kind).FirstOrDefaultAsync(cancellationToken);
        return (new DataStamp { Kind = now.Mode == MatchClockMode.Replay && kind == DataKind.Real ? DataKind.Reconstructed : kind, AsOf = now.At }, now);
    }
}
