using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Worker.Performance;

/// <summary>
/// Of every match that is over, and of each kind of data, the last forecast before kick-off. What was read is kept: the next time only matches that ended
/// since are read, until results or real prices change.
/// </summary>
internal sealed class RecordedForecasts(IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches, Generations generations) : IDisposable
{
    /// <summary>A match that ended later than the last reading kicked off no longer before it.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(2);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Reading? last;

    public void Dispose() => gate.Dispose();

    /// <summary>In the one order of matches.</summary>
    public async Task<IReadOnlyList<RecordedForecast>> ReadAsync(MatchMoment now, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await generations.RefreshAsync(cancellationToken);
            var (history, prices) = (generations[Generation.History], generations[Generation.Prices]);
            // A replay adds no prices but reconstructed ones, which are never scored.
            var goesOn = last is { } before && before.At <= now.At && before.History == history && (before.Prices == prices || now.Mode == MatchClockMode.Replay);
            var known = goesOn ? last!.Forecasts : [];
            var read = await NewAsync(now.At, goesOn ? last!.At - Overlap : DateTimeOffset.MinValue, known, cancellationToken);
            List<RecordedForecast> all = [.. known.Concat(read).OrderBy(one => one.Fixture, FixtureOrder.Instance).ThenBy(one => one.Kind)];
            last = new Reading(now.At, history, prices, all);
            return all;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<List<RecordedForecast>> NewAsync(DateTimeOffset asOf, DateTimeOffset since, List<RecordedForecast> known, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var made = await context.Published()
            .Join(
                context.Fixtures.Where(Known.Result(asOf)).Where(fixture => fixture.KickoffAt >= since),
                forecast => forecast.FixtureId,
                fixture => fixture.Id,
                (forecast, fixture) => new { forecast.Id, forecast.FixtureId, forecast.Kind, forecast.AsOf, forecast.Home, forecast.Draw, forecast.Away, fixture.KickoffAt })
            .Where(forecast => forecast.AsOf < forecast.KickoffAt)
            .ToListAsync(cancellationToken);
        var seen = known.Select(one => (one.Fixture.Id.Value, one.Kind)).ToHashSet();
        var latest = made.Where(forecast => !seen.Contains((forecast.FixtureId, forecast.Kind)))
            .GroupBy(forecast => (forecast.FixtureId, forecast.Kind))
            .Select(match => match.MaxBy(forecast => (forecast.AsOf, forecast.Id))!)
            .ToLookup(forecast => forecast.FixtureId);
        var played = await matches.PlayedAsync([.. latest.Select(match => new FixtureId(match.Key))], cancellationToken);
        return
        [
            .. played.SelectMany(match => latest[match.Fixture.Id.Value].Select(forecast => new RecordedForecast(
                match.Fixture,
                match.Result.Outcome,
                ProbabilityTriple.Normalise(forecast.Home, forecast.Draw, forecast.Away),
                ReferencePrices.Fair(match.Closing) ?? ReferencePrices.Fair(match.Opening),
                forecast.Kind))),
        ];
    }

    private sealed record Reading(DateTimeOffset At, long History, long Prices, List<RecordedForecast> Forecasts);
}
