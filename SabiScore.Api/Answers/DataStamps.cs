using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;

namespace SabiScore.Api.Answers;

/// <summary>Says what answers rest on: football's time, and the kind of the data, which is one in a database.</summary>
internal sealed class DataStamps(MatchClock clock)
{
    public async Task<DataStamp> NowAsync(SabiScoreDbContext context, CancellationToken cancellationToken) => new()
    {
        Kind = await context.Fixtures.OrderBy(fixture => fixture.Id).Select(fixture => fixture.Kind).FirstOrDefaultAsync(cancellationToken),
        AsOf = await clock.NowAsync(cancellationToken),
    };
}
