using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Caching;
using SabiScore.Data.Sources.Demo;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>What is invented in a store. It never stands beside real matches: it is only written where there are none, and makes way for them.</summary>
public sealed partial class SimulatedWorld(IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time, ILogger logger)
{
    /// <summary>Whether the store has a match that was or will be played.</summary>
    public async Task<bool> HoldsRealAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Fixtures.AnyAsync(fixture => fixture.Kind != DataKind.Simulated, cancellationToken)
            || await context.Clubs.AnyAsync(club => club.Kind != DataKind.Simulated, cancellationToken);
    }

    /// <summary>Removes it, and everything that was computed from it, in one transaction; nothing where there is none.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        if (!await context.Clubs.AnyAsync(club => club.Kind == DataKind.Simulated, cancellationToken))
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var computed = await RemoveComputedAsync(context, cancellationToken);
        var matches = await RemoveMatchesAsync(context, cancellationToken);
        foreach (var generation in Enum.GetValues<Generation>())
        {
            await GenerationStore.RaiseAsync(context, generation, time.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        LogRemoved(matches, computed);
    }

    private static async Task<int> RemoveComputedAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var models = context.Models.Where(model => model.Kind == DataKind.Simulated);
        var rows = await context.LedgerEntries.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.NearMisses.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.ValueBets.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.Forecasts.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.RolledForecasts.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.ShadowForecasts.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.Performance.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        rows += await context.Calibrations.Where(row => row.Kind == DataKind.Simulated || models.Any(model => model.Version == row.ModelVersion)).ExecuteDeleteAsync(cancellationToken);
        rows += await context.TrainingRuns.Where(row => row.Kind == DataKind.Simulated || models.Any(model => model.Version == row.ModelVersion)).ExecuteDeleteAsync(cancellationToken);
        rows += await models.ExecuteDeleteAsync(cancellationToken);

        // Its last weeks may be being lived through; real football runs by the machine's time.
        await context.MatchClock.Where(row => row.Mode == MatchClockMode.Replay).ExecuteDeleteAsync(cancellationToken);

        // A running state does not say what it holds.
        return rows + await context.HistoryCheckpoints.ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<int> RemoveMatchesAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var fixtures = context.Fixtures.Where(fixture => fixture.Kind == DataKind.Simulated);
        var clubs = context.Clubs.Where(club => club.Kind == DataKind.Simulated);
        await context.ImportChanges.Where(row => fixtures.Any(fixture => fixture.Id == row.FixtureId)).ExecuteDeleteAsync(cancellationToken);
        await context.MatchEvents.Where(row => row.Kind == DataKind.Simulated).ExecuteDeleteAsync(cancellationToken);
        await context.Prices.Where(row => fixtures.Any(fixture => fixture.Id == row.FixtureId)).ExecuteDeleteAsync(cancellationToken);
        await context.FixtureStates.Where(row => fixtures.Any(fixture => fixture.Id == row.FixtureId)).ExecuteDeleteAsync(cancellationToken);
        await context.PointDeductions.Where(row => clubs.Any(club => club.Id == row.ClubId)).ExecuteDeleteAsync(cancellationToken);
        var matches = await fixtures.ExecuteDeleteAsync(cancellationToken);
        await context.ClubFacts.Where(row => clubs.Any(club => club.Id == row.ClubId)).ExecuteDeleteAsync(cancellationToken);
        await context.ClubAliases.Where(row => clubs.Any(club => club.Id == row.ClubId)).ExecuteDeleteAsync(cancellationToken);
        await clubs.ExecuteDeleteAsync(cancellationToken);
        await context.ImportSeasons.Where(row => row.Source == DemoWorld.Source).ExecuteDeleteAsync(cancellationToken);
        return matches;
    }

    [LoggerMessage(LogLevel.Information, "The simulated world made way for real matches: {Matches} matches removed with their prices and events, and {Rows} forecasts, bets, models and figures computed from them")]
    private partial void LogRemoved(int matches, int rows);
}
