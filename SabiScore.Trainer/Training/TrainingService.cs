using Grpc.Core;
using Microsoft.Extensions.Options;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Calibrating;
using SabiScore.Trainer.Promotion;
using SabiScore.Trainer.Searches;

namespace SabiScore.Trainer.Training;

/// <summary>Trainings over gRPC: start, watch, cancel, list; searches; and the models that came of them.</summary>
internal sealed class TrainingService(
    TrainingQueue queue, RunCalls runs, SearchCalls searches, ModelShelf models, RoleChanges roles, CalibrationWork calibration, IOptions<TrainingQueueOptions> options)
    : TrainerService.TrainerServiceBase
{
    public override async Task<StartTrainingResponse> StartTraining(StartTrainingRequest request, ServerCallContext context)
    {
        var scope = request.Scope.ToScope() ?? throw RunCalls.Refuse(StatusCode.InvalidArgument, $"scope: {(int)request.Scope} is not a training scope.");
        var order = RunCalls.ToOrder(scope, request.Reason, request.Seed, options.Value);
        if (request.OnlyIfNeeded && await models.FindCurrentAsync(order.Scope, context.CancellationToken) is { } version)
        {
            return new StartTrainingResponse { Outcome = StartOutcome.NotNeeded, ModelVersion = version };
        }

        var answer = await queue.StartAsync(order, context.CancellationToken) ?? throw RunCalls.Full(options.Value);
        return new StartTrainingResponse { Outcome = answer.Started ? StartOutcome.Started : StartOutcome.AlreadyRunning, TrainingId = answer.Id };
    }

    public override Task WatchTraining(
        WatchTrainingRequest request, IServerStreamWriter<WatchTrainingResponse> responseStream, ServerCallContext context) => runs.WatchAsync(
            request.TrainingId,
            RunKind.Training,
            (state, whole) => responseStream.WriteAsync(
                whole ? new WatchTrainingResponse { Snapshot = state.ToMessage() } : new WatchTrainingResponse { Change = state.ToChange() },
                context.CancellationToken),
            context.CancellationToken);

    public override async Task<CancelTrainingResponse> CancelTraining(CancelTrainingRequest request, ServerCallContext context) =>
        new() { Outcome = await runs.CancelAsync(request.TrainingId, RunKind.Training, context.CancellationToken) };

    public override async Task<ListTrainingsResponse> ListTrainings(ListTrainingsRequest request, ServerCallContext context) =>
        new() { Trainings = { (await runs.ListAsync(request.Limit, RunKind.Training, context.CancellationToken)).Select(TrainingMessages.ToMessage) } };

    public override Task<StartSearchResponse> StartSearch(StartSearchRequest request, ServerCallContext context) =>
        searches.StartAsync(request, context.CancellationToken);

    public override Task WatchSearch(WatchSearchRequest request, IServerStreamWriter<WatchSearchResponse> responseStream, ServerCallContext context) =>
        searches.WatchAsync(request, responseStream, context.CancellationToken);

    public override Task<CancelSearchResponse> CancelSearch(CancelSearchRequest request, ServerCallContext context) =>
        searches.CancelAsync(request, context.CancellationToken);

    public override Task<GetSearchResponse> GetSearch(GetSearchRequest request, ServerCallContext context) => searches.GetAsync(request, context.CancellationToken);

    public override Task<ListSearchesResponse> ListSearches(ListSearchesRequest request, ServerCallContext context) =>
        searches.ListAsync(request, context.CancellationToken);

    public override async Task<CalibrateResponse> Calibrate(CalibrateRequest request, ServerCallContext context)
    {
        try
        {
            return (await calibration.RunAsync(context.CancellationToken)).ToMessage();
        }
        catch (NoChampionException exception)
        {
            throw RunCalls.Refuse(StatusCode.FailedPrecondition, exception.Message);
        }
    }

    public override async Task<ListModelsResponse> ListModels(ListModelsRequest request, ServerCallContext context) =>
        new() { Models = { await models.ListAsync(RunCalls.Limit(request.Limit), context.CancellationToken) } };

    public override async Task<GetModelResponse> GetModel(GetModelRequest request, ServerCallContext context) =>
        await models.FindAsync(request.Version, context.CancellationToken)
            ?? throw RunCalls.Refuse(StatusCode.NotFound, request.Version.Length == 0 ? "There is no champion yet." : $"There is no model {request.Version}.");

    public override Task<PromoteResponse> Promote(PromoteRequest request, ServerCallContext context) => roles.PromoteAsync(request, context.CancellationToken);

    public override Task<RollBackResponse> RollBack(RollBackRequest request, ServerCallContext context) => roles.RollBackAsync(request, context.CancellationToken);

    public override Task<SetLiveShareResponse> SetLiveShare(SetLiveShareRequest request, ServerCallContext context) => roles.ShareAsync(request, context.CancellationToken);
}
