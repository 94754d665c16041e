using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Intake;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Protos.Forecasts.V1;
using SabiScore.Worker.Forecasting;
using SabiScore.Worker.Jobs;
using DataKind = SabiScore.Domain.Football.DataKind;

namespace SabiScore.Worker.ValueBets;

/// <summary>Has matches forecast, looks which prices are better than they deserve, and writes down what is bet and what nearly was.</summary>
internal sealed class ValueBetRun(
    ForecastCollector collector,
    StoredMatches matches,
    BetBook book,
    ValueBetAlerts alerts,
    SabiScoreCache cache,
    MatchClock clock,
    IDbContextFactory<SabiScoreDbContext> contexts,
    StoreLocks locks,
    IOptions<ValueBetSettings> settings)
{
    /// <summary>The hourly job looks so far ahead.</summary>
    public static readonly TimeSpan NextDay = TimeSpan.FromHours(24);

    /// <summary>The hourly job: matches that kick off within 24 hours.</summary>
    public Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken) => NextDayAsync(null, cancellationToken);

    /// <summary>The same; in a replay for the process that drives it.</summary>
    public async Task<JobReport> NextDayAsync(string? driver, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        var until = now + NextDay;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Fixtures.Where(fixture => fixture.KickoffAt > now && fixture.KickoffAt <= until)
            .OrderBy(fixture => fixture.KickoffAt).ThenBy(fixture => fixture.Id)
            .Select(fixture => fixture.Id)
            .ToListAsync(cancellationToken);
        if (ids.Count > 0)
        {
            return await RunAsync(new StreamForecastsRequest { FixtureIds = { ids } }, NextDay, driver, cancellationToken);
        }

        await cache.SetAsync(CacheKeys.ValueBets, new LatestValueBets(now, 0, 0, 0), cancellationToken);
        return JobReport.NothingToDo("No match kicks off within 24 hours.");
    }

    /// <summary>Matches of the coming days.</summary>
    public Task<JobReport> RunAsync(int days, CancellationToken cancellationToken) =>
        RunAsync(new StreamForecastsRequest { Days = days }, TimeSpan.FromDays(days + 1), null, cancellationToken);

    /// <summary>A step of a replay: these matches. Done again at the same moment, it makes the same forecasts and no second bet.</summary>
    public Task<JobReport> RunAsync(IReadOnlyCollection<long> ids, string driver, CancellationToken cancellationToken) =>
        RunAsync(new StreamForecastsRequest { FixtureIds = { ids } }, TimeSpan.MaxValue, driver, cancellationToken);

    private async Task<JobReport> RunAsync(StreamForecastsRequest request, TimeSpan horizon, string? driver, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var champion = await context.Models.Where(model => model.Role == ModelRole.Champion).Select(model => model.Version).FirstOrDefaultAsync(cancellationToken);
        if (champion is null)
        {
            return JobReport.NothingToDo("There is no model yet.");
        }

        var collected = await collector.CollectAsync(request, champion, cancellationToken);
        if (collected.Forecasts.Count == 0)
        {
            return JobReport.NothingToDo("No match to forecast.", collected.Failures.Count);
        }

        var asOf = await clock.NowAsync(cancellationToken);
        var ids = collected.Forecasts.Select(forecast => new FixtureId(forecast.FixtureId)).ToList();
        var known = await matches.UpcomingAsync(ids, asOf, cancellationToken);
        var off = (await context.NotPlayedAsync([.. ids.Select(id => id.Value)], cancellationToken)).ToHashSet();
        // Never in play, nor what will not be played when it should be.
        var open = known.Where(match => match.Fixture.KickoffAt > asOf && match.Fixture.KickoffAt - asOf <= horizon && !off.Contains(match.Fixture.Id.Value)).ToList();
        var forecasts = collected.Forecasts.ToDictionary(forecast => forecast.FixtureId);
        // What is staked depends on the bankroll and on what is open: nobody else may bet or settle in between.
        await using var alone = await locks.TakeAsync(StoreLock.Betting, cancellationToken);
        var (bets, misses) = (0, 0);
        foreach (var kind in open.GroupBy(match => forecasts[match.Fixture.Id.Value].Kind).OrderBy(kind => kind.Key))
        {
            if (driver is null || !await HasStakedAsync(context, asOf, kind.Key, cancellationToken))
            {
                var search = await SearchAsync(context, kind.Key, [.. kind], forecasts, asOf, driver, cancellationToken);
                (bets, misses) = (bets + search.Bets.Count, misses + search.NearMisses.Count);
            }
        }

        await cache.SetAsync(CacheKeys.ValueBets, new LatestValueBets(asOf, open.Count, bets, misses), cancellationToken);
        var message = $"{collected.Forecasts.Count} forecasts; {bets} value bets and {misses} near misses among {open.Count} open matches.";
        return collected.Failures.Count == 0
            ? JobReport.Done(message, collected.Forecasts.Count, bets)
            : JobReport.PartlyDone($"{message} Without a forecast: {collected.Failures.Count}, first: {collected.Failures[0]}", collected.Forecasts.Count, bets);
    }

    /// <summary>Stakes of a moment are written all at once: where there is one, the step was done before its worker was killed.</summary>
    private static Task<bool> HasStakedAsync(SabiScoreDbContext context, DateTimeOffset asOf, DataKind kind, CancellationToken cancellationToken) =>
        context.LedgerEntries.AnyAsync(entry => entry.Entry == LedgerEntryKind.Stake && entry.At == asOf && entry.Kind == kind, cancellationToken);

    private async Task<ValueBetSearch> SearchAsync(
        SabiScoreDbContext context,
        DataKind kind,
        List<UpcomingMatch> open,
        Dictionary<long, ForecastRow> forecasts,
        DateTimeOffset asOf,
        string? driver,
        CancellationToken cancellationToken)
    {
        var position = await book.PositionAsync(context, kind, [.. open.Select(match => match.Fixture.Id.Value)], cancellationToken);
        var candidates = open
            .Where(match => !position.Staked.Contains(match.Fixture.Id.Value))
            .Select(match => Candidate(match, forecasts[match.Fixture.Id.Value]))
            .ToList();
        var search = settings.Value.ToFinder().Find(candidates, position.Bankroll, position.Open);
        var staked = await book.WriteAsync(context, search, [.. candidates.Select(candidate => forecasts[candidate.Fixture.Id.Value])], asOf, driver, cancellationToken);
        await alerts.TellAsync(staked, kind);
        return search;
    }

    private static BettingForecast Candidate(UpcomingMatch match, ForecastRow forecast) => new()
    {
        Fixture = match.Fixture,
        Prices = match.Prices,
        Probabilities = ProbabilityTriple.Normalise(forecast.Home, forecast.Draw, forecast.Away),
        Completeness = forecast.Completeness,
        MarketAware = forecast.MarketAware,
        ModelVersion = forecast.ModelVersion,
    };
}
