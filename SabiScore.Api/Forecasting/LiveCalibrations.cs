using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Forecasting;

/// <summary>The live calibration of each league, as of the last word about it: from the cache, else from the database.</summary>
internal sealed class LiveCalibrations(IDbContextFactory<SabiScoreDbContext> contexts, SabiScoreCache cache, Generations generations)
{
    /// <summary>The latest of a league, of whatever model.</summary>
    public async Task<LiveCalibration?> FindAsync(League league, CancellationToken cancellationToken) =>
        (await cache.GetAsync(CacheKeys.Calibration(league, generations), token => LoadAsync(league, token), cancellationToken)).Latest;

    private async ValueTask<Entry> LoadAsync(League league, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Calibrations.Where(row => row.LeagueCode == league.Code).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return new Entry(row is null ? null : LiveCalibration.Of(row));
    }

    /// <summary>That there is none is worth remembering too.</summary>
    private sealed record Entry(LiveCalibration? Latest);
}
