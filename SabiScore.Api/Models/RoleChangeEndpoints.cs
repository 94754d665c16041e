using Microsoft.AspNetCore.Http.HttpResults;
using SabiScore.Api.Admin;
using SabiScore.Api.Answers;
using SabiScore.Data.Registry;

namespace SabiScore.Api.Models;

/// <summary>Who serves, decided by an administrator. All replicas serve it at once.</summary>
internal static class RoleChangeEndpoints
{
    public static void MapRoleChanges(this RouteGroupBuilder models)
    {
        var group = models.MapGroup("/{version}").RequireAdmin().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        group.MapPost("/promote", PromoteAsync).WithName("PromoteModel").WithSummary("Makes a registered model the champion.");
        group.MapPost("/rollback", RollBackAsync).WithName("RollBackModel")
            .WithSummary("Makes an earlier model the champion again; \"predecessor\" is the one before the present.");
        group.MapPost("/live-share", ShareAsync).WithName("ShareModel").WithSummary("Gives a challenger a share of the fixtures to forecast, or takes it.");
    }

    private const string Predecessor = "predecessor";

    private static async Task<Results<Ok<RoleChangeAnswer>, ProblemHttpResult>> PromoteAsync(
        string version, RoleChangeRequest request, ModelRegistry registry, CancellationToken cancellationToken) =>
        Answer(await registry.PromoteAsync(version, request.ExpectedChampion, request.Reason ?? "Promoted by an operator.", cancellationToken));

    private static async Task<Results<Ok<RoleChangeAnswer>, ProblemHttpResult>> RollBackAsync(
        string version, RoleChangeRequest request, ModelRegistry registry, CancellationToken cancellationToken) =>
        Answer(await registry.RollBackAsync(
            version == Predecessor ? null : version, request.ExpectedChampion, request.Reason ?? "Rolled back to by an operator.", cancellationToken));

    private static async Task<Results<Ok<RoleChangeAnswer>, ProblemHttpResult>> ShareAsync(
        string version, LiveShareRequest request, ModelRegistry registry, CancellationToken cancellationToken) =>
        Answer(await registry.ShareAsync(version, request.Share, cancellationToken));

    private static Results<Ok<RoleChangeAnswer>, ProblemHttpResult> Answer(ModelChange change) => change.Outcome switch
    {
        ChangeOutcome.Done or ChangeOutcome.AlreadySo => TypedResults.Ok(new RoleChangeAnswer(change.Champion, change.Former, change.Message)),
        ChangeOutcome.NotFound or ChangeOutcome.NoChallenger => Problems.NotFound(change.Message),
        _ => Problems.Conflict(change.Message),
    };
}
