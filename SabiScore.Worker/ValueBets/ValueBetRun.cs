using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Worker.Forecasting;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.ValueBets;

/// <summary>Has matches forecast, looks which prices are better than they deserve, and writes down what is bet and what nearly was.</summary>
internal sealed class ValueBetRun(
    ForecastCollector collector,
    StoredMatches matches,
    BetBook book,
    SabiScoreCache cache,
    MatchClock clock,
    IDbContextFactory<SabiScoreDbContext> contexts,
    StoreLocks locks,
    IOptions<ValueBetSettings> settings)
{
    private static readonly TimeSpan NextDay = TimeSpan.FromHours(24);

    /// <summary>The hourly job: matches that kick off within 24 hours.</summary>
    public Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken) => RunAsync(2, NextDay, cancellationToken);

    /// <summary>Matches of the coming days.</summary>
    public Task<JobReport> RunAsync(int days, CancellationToken cancellationToken) => RunAsync(days, TimeSpan.FromDays(days + 1), cancellationToken);

    private async Task<JobReport> RunAsync(int days, TimeSpan horizon, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var champion = await context.Models.Where(model => model.Role == ModelRole.Champion).Select(model => model.Version).FirstOrDefaultAsync(cancellationToken);
        if (champion is null)
        {
            return JobReport.NothingToDo("There is no model yet.");
        }

        var collected = await collector.CollectAsync(days, champion, cancellationToken);
        if (collected.Forecasts.Count == 0)
        {
            return JobReport.NothingToDo("No match to forecast.", collected.Failures.Count);
        }

        var asOf = await clock.NowAsync(cancellationToken);
        var ids = collected.Forecasts.Select(forecast => new FixtureId(forecast.FixtureId)).ToList();
        var known = await matches.UpcomingAsync(ids, asOf, cancellationToken);
        // Never in play.
        var open = known.Where(match => match.Fixture.KickoffAt > asOf && match.Fixture.KickoffAt <= asOf + horizon).ToList();
        var forecasts = collected.Forecasts.ToDictionary(forecast => forecast.FixtureId);
        // What is staked depends on the bankroll and on what is open: nobody else may bet or settle in between.
        await using var alone = await locks.TakeAsync(StoreLock.Betting, cancellationToken);
        var position = await book.PositionAsync(context, [.. open.Select(match => match.Fixture.Id.Value)], cancellationToken);
        var candidates = open
            .Where(match => !position.Staked.Contains(match.Fixture.Id.Value))
            .Select(match => Candidate(match, forecasts[match.Fixture.Id.Value]))
            .ToList();
        var search = settings.Value.ToFinder().Find(candidates, position.Bankroll, position.Open);
        await book.WriteAsync(context, search, [.. candidates.Select(candidate => forecasts[candidate.Fixture.Id.Value])], asOf, cancellationToken);
        await cache.SetAsync(CacheKeys.ValueBets, new LatestValueBets(asOf, candidates.Count, search.Bets.Count, search.NearMisses.Count), cancellationToken);
        var message = $"{collected.Forecasts.Count} forecasts; {search.Bets.Count} value bets and {search.NearMisses.Count} near misses among {candidates.Count} open matches.";
        return collected.Failures.Count == 0
            ? JobReport.Done(message, collected.Forecasts.Count, search.Bets.Count)
            : JobReport.PartlyDone($"{message} Without a forecast: {collected.Failures.Count}, first: {collected.Failures[0]}", collected.Forecasts.Count, search.Bets.Count);
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
