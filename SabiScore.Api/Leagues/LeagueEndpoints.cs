using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Leagues;

/// <summary>The seven leagues.</summary>
internal static class LeagueEndpoints
{
    public static RouteGroupBuilder MapLeagues(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/leagues").WithTags("Leagues");
        group.MapGet("/", ListAsync).WithName("ListLeagues").WithSummary("The leagues, with how many matches are known of each.");
        return group;
    }

    private static async Task<Ok<Listing<LeagueSummary>>> ListAsync(
        IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (stamp, now) = await stamps.ReadAsync(context, cancellationToken);
        var counts = await CountAsync(context.Fixtures.KnownAt(now), cancellationToken);
        var played = await CountAsync(context.Fixtures.Where(Known.Result(stamp.AsOf)), cancellationToken);
        var leagues = League.All.Select(league =>
        {
            var (all, over) = (counts.GetValueOrDefault(league.Code), played.GetValueOrDefault(league.Code));
            return new LeagueSummary
            {
                Code = league.Code,
                Name = league.Name,
                Country = league.Country,
                Played = over?.Matches ?? 0,
                Upcoming = (all?.Matches ?? 0) - (over?.Matches ?? 0),
                FirstDate = all?.First,
                LastPlayedDate = over?.Last,
            };
        });
        return TypedResults.Ok(new Listing<LeagueSummary> { Items = [.. leagues], Data = stamp });
    }

    private static Task<Dictionary<string, Count>> CountAsync(IQueryable<FixtureRow> fixtures, CancellationToken cancellationToken) =>
        fixtures.GroupBy(fixture => fixture.LeagueCode)
            .Select(league => new { league.Key, Matches = league.Count(), First = league.Min(fixture => fixture.Date), Last = league.Max(fixture => fixture.Date) })
            .ToDictionaryAsync(league => league.Key, league => new Count(league.Matches, league.First, league.Last), cancellationToken);

    private sealed record Count(int Matches, DateOnly First, DateOnly Last);
}
