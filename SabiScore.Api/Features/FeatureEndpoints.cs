using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Forecasting;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Features;

/// <summary>What forecasts are made of.</summary>
internal static class FeatureEndpoints
{
    public static RouteGroupBuilder MapFeatures(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/features").WithTags("Features");
        group.MapGet("/", ListAsync).WithName("ListFeatures").WithSummary("The feature catalog.").ProducesValidationProblem();
        group.MapGet("/{matchId}", GetAsync).WithName("GetFeatures").WithSummary("The features of a match to come, as of now.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return group;
    }

    private static async Task<Ok<FeatureCatalogAnswer>> ListAsync(
        [AsParameters] FeatureQuery query, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var features = FeatureCatalog.All
            .Where(feature => query.Group is null || string.Equals(feature.Group, query.Group, StringComparison.OrdinalIgnoreCase))
            .Where(feature => query.League is null || feature.LeagueCode is null || feature.LeagueCode == query.League);
        return TypedResults.Ok(new FeatureCatalogAnswer
        {
            SchemaId = FeatureCatalog.SchemaId,
            Count = FeatureCatalog.Count,
            Features = [.. features],
            Data = await stamps.NowAsync(context, cancellationToken),
        });
    }

    private static async Task<Results<Ok<FeatureVector>, ProblemHttpResult>> GetAsync(
        long matchId,
        IDbContextFactory<SabiScoreDbContext> contexts,
        StoredMatches matches,
        HistoryKeeper history,
        SabiScoreCache cache,
        Generations generations,
        DataStamps stamps,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (stamp, now) = await stamps.ReadAsync(context, cancellationToken);
        var line = await FixtureLine.Of(context, context.Fixtures.KnownAt(now).Where(fixture => fixture.Id == matchId)).FirstOrDefaultAsync(cancellationToken);
        if (line is null)
        {
            return Problems.NotFound($"There is no match {matchId}.");
        }

        var match = line.ToSummary(stamp.AsOf);
        if (match.Status == MatchStatus.Played)
        {
            return Problems.Conflict($"Match {matchId} has been played; features are those of matches to come.");
        }

        if (!history.IsReady)
        {
            return Problems.NotYet("The history of the leagues is still being read.");
        }

        var fixture = new FixtureId(matchId);
        var vector = await cache.GetAsync(
            CacheKeys.Features(fixture, FeatureCatalog.SchemaId, generations, now),
            async token => Vector(history, (await matches.UpcomingAsync([fixture], stamp.AsOf, token))[0]),
            cancellationToken);
        if (vector.Length == 0)
        {
            return Problems.Conflict($"Match {matchId} is under way; features are those of matches to come.");
        }

        var values = FeatureCatalog.All.Zip(vector, (feature, value) => (feature.Name, Value: value)).ToDictionary(pair => pair.Name, pair => pair.Value);
        return TypedResults.Ok(new FeatureVector
        {
            Match = match,
            SchemaId = FeatureCatalog.SchemaId,
            Known = values.Count(pair => pair.Value is not null),
            Values = values,
            Data = stamp with { Kind = line.Fixture.Kind },
        });
    }

    /// <summary>The numbers as JSON can hold them: nothing where one is unknown; no numbers at all for a match that the history has passed.</summary>
    private static double?[] Vector(HistoryKeeper history, UpcomingMatch match)
    {
        var vector = new double[FeatureCatalog.Count];
        return history.TryFill(match, vector) ? Array.ConvertAll(vector, value => double.IsFinite(value) ? value : (double?)null) : [];
    }
}
