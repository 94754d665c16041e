using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Paging;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Matches;

/// <summary>Matches, played and to come.</summary>
internal static class MatchEndpoints
{
    public static RouteGroupBuilder MapMatches(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/matches").WithTags("Matches");
        group.MapGet("/", ListAsync).WithName("ListMatches").WithSummary("Matches by league, season, dates and status; paged.").ProducesValidationProblem();
        group.MapGet("/{id}", GetAsync).WithName("GetMatch").WithSummary("One match with its statistics and the prices known by now.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapMatchEvents();
        group.MapInPlay();
        return group;
    }

    private static async Task<Ok<Page<MatchSummary>>> ListAsync(
        [AsParameters] MatchQuery query, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (stamp, now) = await stamps.ReadAsync(context, cancellationToken);
        var chosen = Choose(context.Fixtures.KnownAt(now), query, stamp.AsOf);
        var (number, size) = (query.Page ?? 1, query.Size ?? PageSize.Default);
        var total = await chosen.CountAsync(cancellationToken);
        var lines = FixtureLine.Of(context, chosen);
        var sorted = query.Sort == "-date"
            ? lines.OrderByDescending(line => line.Fixture.Date).ThenBy(line => line.Fixture.LeagueCode).ThenBy(line => line.HomeName)
            : lines.OrderBy(line => line.Fixture.Date).ThenBy(line => line.Fixture.LeagueCode).ThenBy(line => line.HomeName);
        var page = await sorted.Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<MatchSummary>
        {
            Items = [.. page.Select(line => line.ToSummary(stamp.AsOf))],
            Number = number,
            Size = size,
            Total = total,
            Data = stamp,
        });
    }

    private static async Task<Results<Ok<MatchDetail>, ProblemHttpResult>> GetAsync(
        long id, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (stamp, now) = await stamps.ReadAsync(context, cancellationToken);
        var line = await FixtureLine.Of(context, context.Fixtures.KnownAt(now).Where(fixture => fixture.Id == id)).FirstOrDefaultAsync(cancellationToken);
        if (line is null)
        {
            return Problems.NotFound($"There is no match {id}.");
        }

        var prices = await context.Prices
            .Where(price => price.FixtureId == id && price.CapturedAt <= stamp.AsOf)
            .OrderBy(price => price.CapturedAt).ThenBy(price => price.Market).ThenBy(price => price.Bookmaker)
            .ToListAsync(cancellationToken);
        var match = line.ToSummary(stamp.AsOf);
        return TypedResults.Ok(new MatchDetail
        {
            Match = match,
            Statistics = match.Status == MatchStatus.Played ? MatchStatistics.Of(line.Fixture) : null,
            Referee = line.Fixture.Referee,
            Prices = [.. prices.Select(MarketPrice.Of)],
            Data = stamp with { Kind = prices.Exists(price => price.Kind == DataKind.Reconstructed) ? DataKind.Reconstructed : line.Fixture.Kind },
        });
    }

    private static IQueryable<FixtureRow> Choose(IQueryable<FixtureRow> fixtures, MatchQuery query, DateTimeOffset asOf)
    {
        if (query.League is { } league)
        {
            fixtures = fixtures.Where(fixture => fixture.LeagueCode == league);
        }

        if (Season.TryParse(query.Season, out var season))
        {
            fixtures = fixtures.Where(fixture => fixture.SeasonStart == season.StartYear);
        }

        if (query.From is { } from)
        {
            fixtures = fixtures.Where(fixture => fixture.Date >= from);
        }

        if (query.To is { } to)
        {
            fixtures = fixtures.Where(fixture => fixture.Date <= to);
        }

        return query.Status switch
        {
            "played" => fixtures.Where(Known.Result(asOf)),
            "upcoming" => fixtures.Where(Known.NoResult(asOf)),
            _ => fixtures,
        };
    }
}
