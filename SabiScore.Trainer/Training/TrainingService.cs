using Grpc.Core;
using Microsoft.Extensions.Options;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Calibrating;
using SabiScore.Trainer.Promotion;

namespace SabiScore.Trainer.Training;

/// <summary>Trainings over gRPC: start, watch, cancel, list; and the models that came of them.</summary>
internal sealed class TrainingService(
    TrainingQueue queue, TrainingJournal journal, ModelShelf models, RoleChanges roles, CalibrationWork calibration, IOptions<TrainingQueueOptions> options)
    : TrainerService.TrainerServiceBase
{
    private const int MaximumReason = 200;
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 200;

    public override async Task<StartTrainingResponse> StartTraining(StartTrainingRequest request, ServerCallContext context)
    {
        var order = ToOrder(request);
        if (request.OnlyIfNeeded && await models.FindCurrentAsync(order.Scope, context.CancellationToken) is { } version)
        {
            return new StartTrainingResponse { Outcome = StartOutcome.NotNeeded, ModelVersion = version };
        }

        var answer = await queue.StartAsync(order, context.CancellationToken)
            ?? throw Refuse(StatusCode.ResourceExhausted, $"{options.Value.QueueLength} trainings are waiting already.");
        return new StartTrainingResponse
        {
            Outcome = answer.Started ? StartOutcome.Started : StartOutcome.AlreadyRunning,
            TrainingId = answer.Run.State.Id,
        };
    }

    public override async Task WatchTraining(
        WatchTrainingRequest request, IServerStreamWriter<WatchTrainingResponse> responseStream, ServerCallContext context)
    {
        var states = queue.Find(request.TrainingId)?.WatchAsync(context.CancellationToken)
            ?? journal.WatchAsync(request.TrainingId, context.CancellationToken);
        var first = true;
        await foreach (var state in states)
        {
            var whole = first || state.HasEnded;
            await responseStream.WriteAsync(
                whole ? new WatchTrainingResponse { Snapshot = state.ToMessage() } : new WatchTrainingResponse { Change = state.ToChange() },
                context.CancellationToken);
            first = false;
        }

        if (first)
        {
            throw NoSuchTraining(request.TrainingId);
        }
    }

    public override async Task<CancelTrainingResponse> CancelTraining(CancelTrainingRequest request, ServerCallContext context)
    {
        if (queue.Find(request.TrainingId) is { } run)
        {
            return new CancelTrainingResponse { Outcome = run.Cancel() ? CancelOutcome.Cancelling : CancelOutcome.AlreadyEnded };
        }

        var state = await journal.FindAsync(request.TrainingId, context.CancellationToken) ?? throw NoSuchTraining(request.TrainingId);
        return state.HasEnded
            ? new CancelTrainingResponse { Outcome = CancelOutcome.AlreadyEnded }
            : throw Refuse(StatusCode.FailedPrecondition, $"Training {request.TrainingId} runs at another trainer.");
    }

    public override async Task<CalibrateResponse> Calibrate(CalibrateRequest request, ServerCallContext context)
    {
        try
        {
            return (await calibration.RunAsync(context.CancellationToken)).ToMessage();
        }
        catch (NoChampionException exception)
        {
            throw Refuse(StatusCode.FailedPrecondition, exception.Message);
        }
    }

    public override async Task<ListTrainingsResponse> ListTrainings(ListTrainingsRequest request, ServerCallContext context)
    {
        var states = await journal.ListAsync(Limit(request.Limit), context.CancellationToken);
        return new ListTrainingsResponse { Trainings = { states.Select(state => (queue.Find(state.Id)?.State ?? state).ToMessage()) } };
    }

    public override async Task<ListModelsResponse> ListModels(ListModelsRequest request, ServerCallContext context) =>
        new() { Models = { await models.ListAsync(Limit(request.Limit), context.CancellationToken) } };

    public override async Task<GetModelResponse> GetModel(GetModelRequest request, ServerCallContext context) =>
        await models.FindAsync(request.Version, context.CancellationToken)
            ?? throw Refuse(StatusCode.NotFound, request.Version.Length == 0 ? "There is no champion yet." : $"There is no model {request.Version}.");

    public override Task<PromoteResponse> Promote(PromoteRequest request, ServerCallContext context) => roles.PromoteAsync(request, context.CancellationToken);

    public override Task<RollBackResponse> RollBack(RollBackRequest request, ServerCallContext context) => roles.RollBackAsync(request, context.CancellationToken);

    public override Task<SetLiveShareResponse> SetLiveShare(SetLiveShareRequest request, ServerCallContext context) => roles.ShareAsync(request, context.CancellationToken);

    private TrainingOrder ToOrder(StartTrainingRequest request)
    {
        var scope = request.Scope.ToScope() ?? throw Refuse(StatusCode.InvalidArgument, $"scope: {(int)request.Scope} is not a training scope.");
        if (request.Reason.Length > MaximumReason)
        {
            throw Refuse(StatusCode.InvalidArgument, $"reason: at most {MaximumReason} characters.");
        }

        if (request.Seed < 0)
        {
            throw Refuse(StatusCode.InvalidArgument, "seed: 0 or more.");
        }

        return new TrainingOrder(scope, request.Reason, request.Seed == 0 ? options.Value.Seed : request.Seed);
    }

    private static int Limit(int asked) => asked switch
    {
        0 => DefaultLimit,
        > 0 and <= MaximumLimit => asked,
        _ => throw Refuse(StatusCode.InvalidArgument, $"limit: 1 to {MaximumLimit}."),
    };

    private static RpcException NoSuchTraining(long id) => Refuse(StatusCode.NotFound, $"There is no training {id}.");

    private static RpcException Refuse(StatusCode code, string reason) => new(new Status(code, reason));
}
