using Grpc.Core;
using SabiScore.Data.Registry;
using SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Promotion;

/// <summary>What operators ask of the registry, over gRPC.</summary>
internal sealed partial class RoleChanges(ModelRegistry registry, PromotionMetrics metrics, ILogger<RoleChanges> logger)
{
    private const int MostReason = 200;

    public async Task<PromoteResponse> PromoteAsync(PromoteRequest request, CancellationToken cancellationToken)
    {
        RequireVersion(request.Version);
        var change = Accept("promote", await registry.PromoteAsync(request.Version, Given(request.ExpectedChampion), Reason(request.Reason, "Promoted by an operator."), cancellationToken));
        return new PromoteResponse { Champion = change.Champion ?? "", Former = change.Former ?? "", Message = change.Message };
    }

    public async Task<RollBackResponse> RollBackAsync(RollBackRequest request, CancellationToken cancellationToken)
    {
        var change = Accept("roll back", await registry.RollBackAsync(
            Given(request.Version), Given(request.ExpectedChampion), Reason(request.Reason, "Rolled back to by an operator."), cancellationToken));
        return new RollBackResponse { Champion = change.Champion ?? "", Former = change.Former ?? "", Message = change.Message };
    }

    public async Task<SetLiveShareResponse> ShareAsync(SetLiveShareRequest request, CancellationToken cancellationToken)
    {
        RequireVersion(request.Version);
        if (request.Share is not (>= 0 and <= ModelRegistry.MostLiveShare))
        {
            throw Refuse(StatusCode.InvalidArgument, $"share: 0 to {ModelRegistry.MostLiveShare}.");
        }

        return new SetLiveShareResponse { Message = Accept("live share", await registry.ShareAsync(request.Version, request.Share, cancellationToken)).Message };
    }

    private ModelChange Accept(string what, ModelChange change)
    {
        metrics.Changed(what, change.Outcome);
        LogChange(what, change.Outcome, change.Message);
        return change.IsDone ? change : throw Refuse(
            change.Outcome switch
            {
                ChangeOutcome.NotFound or ChangeOutcome.NoChallenger => StatusCode.NotFound,
                ChangeOutcome.Lost => StatusCode.Aborted,
                _ => StatusCode.FailedPrecondition,
            },
            change.Message);
    }

    private static void RequireVersion(string version)
    {
        if (version.Length == 0)
        {
            throw Refuse(StatusCode.InvalidArgument, "version: name a model.");
        }
    }

    private static string Reason(string given, string usual) =>
        given.Length > MostReason ? throw Refuse(StatusCode.InvalidArgument, $"reason: at most {MostReason} characters.") : given.Length == 0 ? usual : given;

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static RpcException Refuse(StatusCode code, string reason) => new(new Status(code, reason));

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked to {Change}: {Outcome}. {Answer}")]
    private partial void LogChange(string change, ChangeOutcome outcome, string answer);
}
