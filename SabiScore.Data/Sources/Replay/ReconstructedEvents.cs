using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Live;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Events;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Replay;

/// <summary>
/// Adds what <see cref="MinuteDraw"/> invents to the stored events, marked as reconstructed, as far as football's clock has come. Added again, nothing changes.
/// Matches that a source knows the minutes of, and invented ones, are left alone.
/// </summary>
public sealed class ReconstructedEvents(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>The events of matches that have happened up to a moment.</summary>
    /// <param name="matches">Matches that may be on, or just over.</param>
    /// <param name="at">Football's time, UTC.</param>
    /// <param name="seed">Of the minutes.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>How many events were added.</returns>
    public async Task<int> AppendAsync(IReadOnlyList<MatchTimes> matches, DateTimeOffset at, int seed, CancellationToken cancellationToken)
    {
        var begun = matches.Where(match => match.KickoffAt <= at).ToDictionary(match => match.Id);
        if (begun.Count == 0)
        {
            return 0;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = begun.Keys.ToList();
        var fixtures = await PlayedAsync(context, ids, cancellationToken);
        var stored = (await context.MatchEvents.Where(row => ids.Contains(row.FixtureId)).Select(row => new { row.FixtureId, row.Place, row.Kind }).ToListAsync(cancellationToken))
            .ToLookup(row => row.FixtureId);
        var added = new List<MatchEventRow>();
        foreach (var fixture in fixtures.Where(fixture => stored[fixture.Id].All(row => row.Kind == DataKind.Reconstructed)))
        {
            var places = stored[fixture.Id].Select(row => row.Place).ToHashSet();
            added.AddRange(MatchRows.Of(new FixtureId(fixture.Id), MinuteDraw.Of(fixture, seed), DataKind.Reconstructed)
                .Where(row => !places.Contains(row.Place) && HasHappened(begun[fixture.Id], row, at)));
        }

        await BulkInsert.WriteAsync(context, added, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added.Count;
    }

    /// <summary>When something happens in matches whose hour is known: kick-off, each event, half-time, the second half, full time; in order, UTC.</summary>
    /// <param name="matches">The matches.</param>
    /// <param name="seed">Of the minutes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<DateTimeOffset>>> MomentsAsync(IReadOnlyList<MatchTimes> matches, int seed, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var fixtures = (await PlayedAsync(context, [.. matches.Where(match => match.KickoffKnown).Select(match => match.Id)], cancellationToken)).ToDictionary(fixture => fixture.Id);
        return matches.Where(match => fixtures.ContainsKey(match.Id)).ToDictionary(match => match.Id, match => Moments(match, MinuteDraw.Of(fixtures[match.Id], seed)));
    }

    /// <summary>When something happens in a match with these events: kick-off, each event, half-time, the second half, full time; in order, UTC.</summary>
    public static IReadOnlyList<DateTimeOffset> Moments(MatchTimes match, IReadOnlyList<MatchEvent> events) =>
    [
        .. events.Select(happened => happened.AfterKickoff).Append(TimeSpan.Zero).Append(PlayingTime.HalfTime).Append(PlayingTime.SecondHalf).Append(Known.MatchLength)
            .Distinct().Order().Select(after => match.KickoffAt + after),
    ];

    /// <summary>A match whose hour is not known has its events the day after, with its result.</summary>
    private static bool HasHappened(MatchTimes match, MatchEventRow row, DateTimeOffset at) => match.KickoffKnown
        ? match.KickoffAt + new MatchEvent(row.Minute, row.Stoppage, row.Event, row.Side, null).AfterKickoff <= at
        : DateOnly.FromDateTime(at.UtcDateTime) > match.Date;

    private static Task<List<FixtureRow>> PlayedAsync(SabiScoreDbContext context, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        context.Fixtures.Where(fixture => ids.Contains(fixture.Id) && fixture.Kind == DataKind.Real && fixture.HomeGoals != null && fixture.AwayGoals != null)
            .OrderBy(fixture => fixture.Id).ToListAsync(cancellationToken);
}
