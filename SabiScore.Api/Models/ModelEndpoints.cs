using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Forecasting;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;

namespace SabiScore.Api.Models;

/// <summary>The models that were trained.</summary>
internal static class ModelEndpoints
{
    private const string Champion = "champion";
    private const int Most = 100;

    public static RouteGroupBuilder MapModels(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/models").WithTags("Models");
        group.MapGet("/", ListAsync).WithName("ListModels").WithSummary("The latest models, newest first.");
        group.MapGet("/comparison", ModelComparisons.GetAsync).WithName("CompareModels")
            .WithSummary("The champion beside each challenger on the matches settled since, with paired differences and the market's own scores.");
        group.MapGet("/{version}", GetAsync).WithName("GetModel").WithSummary("One model with its card and the gate's report; \"champion\" is the one that serves.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapRoleChanges();
        return group;
    }

    private static async Task<Ok<Listing<ModelAnswer>>> ListAsync(
        IDbContextFactory<SabiScoreDbContext> contexts, ServingModel serving, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var models = await Answers(context.Models.OrderByDescending(model => model.CreatedAt).Take(Most), serving).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Listing<ModelAnswer> { Items = models, Data = await stamps.NowAsync(context, cancellationToken) });
    }

    private static async Task<Results<Ok<ModelDetail>, ProblemHttpResult>> GetAsync(
        string version, IDbContextFactory<SabiScoreDbContext> contexts, ServingModel serving, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = version == Champion
            ? context.Models.Where(model => model.Role == ModelRole.Champion)
            : context.Models.Where(model => model.Version == version);
        if (await Answers(chosen, serving).FirstOrDefaultAsync(cancellationToken) is not { } model)
        {
            return Problems.NotFound(version == Champion ? "There is no champion yet." : $"There is no model {version}.");
        }

        var texts = await context.Models.Where(row => row.Version == model.Version).Select(row => new { row.Card, row.GateReport, row.Recipe }).FirstAsync(cancellationToken);
        return TypedResults.Ok(new ModelDetail
        {
            Model = model,
            Card = ModelComparisons.Json(texts.Card)!.Value,
            Gate = ModelComparisons.Json(texts.GateReport),
            Recipe = ModelComparisons.Json(texts.Recipe),
            Data = await stamps.NowAsync(context, cancellationToken),
        });
    }

    private static IQueryable<ModelAnswer> Answers(IQueryable<ModelRow> models, ServingModel serving)
    {
        var version = serving.Current?.Version;
        return models.Select(model => new ModelAnswer
        {
            Version = model.Version,
            Role = model.Role,
            IsServing = model.Version == version,
            Scope = model.Scope,
            SchemaId = model.SchemaId,
            DataFrom = model.DataFrom,
            DataTo = model.DataTo,
            Matches = model.Matches,
            CreatedAt = model.CreatedAt,
            PromotedAt = model.PromotedAt,
            RoleReason = model.RoleReason,
            Predecessor = model.Predecessor,
            LiveShare = model.LiveShare,
            RecipeId = model.RecipeId,
            Verdict = model.Verdict,
            DataKind = model.Kind,
        });
    }
}
