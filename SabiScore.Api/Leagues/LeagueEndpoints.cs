using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Store;
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
        var stamp = await stamps.NowAsync(context, cancellationToken);
        var today = DateOnly.FromDateTime(stamp.AsOf.UtcDateTime);
        var counts = await context.Fixtures
            .GroupBy(fixture => fixture.LeagueCode)
            .Select(league => new
            {
                Code = league.Key,
                Played = league.Count(fixture => fixture.Date < today && fixture.HomeGoals != null),
                All = league.Count(),
                First = league.Min(fixture => fixture.Date),
                Last = league.Where(fixture => fixture.Date < today && fixture.HomeGoals != null).Max(fixture => (DateOnly?)fixture.Date),
            })
            .ToDictionaryAsync(league => league.Code, cancellationToken);
        var leagues = League.All.Select(league =>
        {
            var count = counts.GetValueOrDefault(league.Code);
            return new LeagueSummary
            {
                Code = league.Code,
                Name = league.Name,
                Country = league.Country,
                Played = count?.Played ?? 0,
                Upcoming = (count?.All - count?.Played) ?? 0,
                FirstDate = count?.First,
                LastPlayedDate = count?.Last,
            };
        });
        return TypedResults.Ok(new Listing<LeagueSummary> { Items = [.. leagues], Data = stamp });
    }
}
