using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Live;
using SabiScore.Data.Store;

namespace SabiScore.Api.Matches;

/// <summary>A match that is on, forecast from how it stands.</summary>
internal static class InPlayEndpoint
{
    public static void MapInPlay(this RouteGroupBuilder matches) =>
        matches.MapGet("/{id}/inplay", GetAsync).WithName("GetInPlay").WithSummary("Minute, score and probabilities of a match that is on.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<InPlayAnswer>, ProblemHttpResult>> GetAsync(
        long id, InPlayReader reader, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await stamps.NowAsync(context, cancellationToken);
        return await reader.ReadAsync([id], stamp.AsOf, cancellationToken) is [var match]
            ? TypedResults.Ok(InPlayAnswer.Of(match, stamp))
            : Problems.NotFound($"Match {id} is not on, or was not forecast before its kick-off.");
    }
}
