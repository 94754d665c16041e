using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Paging;
using SabiScore.Data.Store;

namespace SabiScore.Api.ValueBets;

/// <summary>Bets whose price is better than their probability deserves, and what nearly was one.</summary>
internal static class ValueBetEndpoints
{
    public static RouteGroupBuilder MapValueBets(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/value-bets").WithTags("Value bets");
        group.MapGet("/", ListAsync).WithName("ListValueBets").WithSummary("Value bets with every number that says why; on request also near misses with why not.")
            .ProducesValidationProblem();
        return group;
    }

    private static async Task<Ok<Page<ValueBetAnswer>>> ListAsync(
        [AsParameters] ValueBetQuery query,
        IDbContextFactory<SabiScoreDbContext> contexts,
        DataStamps stamps,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await stamps.NowAsync(context, cancellationToken);
        var bets = await ValueBetReader.BetsAsync(context, query, stamp.AsOf, cancellationToken);
        var found = query.NearMisses == true ? [.. bets, .. await ValueBetReader.NearMissesAsync(context, query, stamp.AsOf, cancellationToken)] : bets;
        var sorted = Sort(found, query.Sort);
        var (number, size) = (query.Page ?? 1, query.Size ?? PageSize.Default);
        return TypedResults.Ok(new Page<ValueBetAnswer>
        {
            Items = [.. sorted.Skip((number - 1) * size).Take(size)],
            Number = number,
            Size = size,
            Total = found.Count,
            Data = stamp,
        });
    }

    private static IEnumerable<ValueBetAnswer> Sort(IEnumerable<ValueBetAnswer> found, string? sort) => sort switch
    {
        "edge" => found.OrderBy(bet => bet.Edge).ThenBy(bet => bet.Match.KickoffAt).ThenBy(bet => bet.Match.Id),
        "kickoff" => found.OrderBy(bet => bet.Match.KickoffAt).ThenByDescending(bet => bet.Edge).ThenBy(bet => bet.Match.Id),
        "-kickoff" => found.OrderByDescending(bet => bet.Match.KickoffAt).ThenByDescending(bet => bet.Edge).ThenBy(bet => bet.Match.Id),
        _ => found.OrderByDescending(bet => bet.Edge).ThenBy(bet => bet.Match.KickoffAt).ThenBy(bet => bet.Match.Id),
    };
}
