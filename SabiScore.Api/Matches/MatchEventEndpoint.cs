using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Sources.Demo;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Matches;

/// <summary>A match minute by minute, as far as football's clock has come.</summary>
internal static class MatchEventEndpoint
{
    public static void MapMatchEvents(this RouteGroupBuilder matches) =>
        matches.MapGet("/{id}/events", GetAsync).WithName("GetMatchEvents").WithSummary("Goals, cards and substitutions of a match that have happened by now.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<MatchEvents>, ProblemHttpResult>> GetAsync(
        long id, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await stamps.NowAsync(context, cancellationToken);
        var line = await FixtureLine.Of(context, context.Fixtures.Where(fixture => fixture.Id == id)).FirstOrDefaultAsync(cancellationToken);
        if (line is null)
        {
            return Problems.NotFound($"There is no match {id}.");
        }

        var rows = await context.MatchEvents.Where(row => row.FixtureId == id).OrderBy(row => row.Place).ToListAsync(cancellationToken);
        var happened = rows.Select(row => new MatchEvent(row.Minute, row.Stoppage, row.Event, row.Side, row.Detail))
            .Where(entry => line.Fixture.KickoffAt + entry.AfterKickoff <= stamp.AsOf);
        return TypedResults.Ok(new MatchEvents
        {
            Match = line.ToSummary(stamp.AsOf),
            Events = [.. happened.Select(MinuteEvent.Of)],
            Source = SourceOf(rows.Count > 0 ? rows[0].Kind : line.Fixture.Kind),
            Data = stamp with { Kind = rows.Count > 0 ? rows[0].Kind : line.Fixture.Kind },
        });
    }

    /// <summary>No live provider that is asked gives minutes on its key, so real matches have those of a replay or none.</summary>
    private static string SourceOf(DataKind kind) => kind switch
    {
        DataKind.Simulated => DemoWorld.Source,
        DataKind.Reconstructed => "reconstructed",
        _ => "no event source",
    };
}
