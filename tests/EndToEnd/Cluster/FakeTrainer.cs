using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SabiScore.Protos.Trainer.V1;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>A trainer whose trainings end when the test says so, and that counts how many were started.</summary>
internal sealed class FakeTrainer : TrainerService.TrainerServiceBase, IAsyncDisposable
{
    private readonly ConcurrentQueue<Training> _trainings = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _cancelled = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _app;

    public string Address => _app!.Urls.First();

    public IReadOnlyCollection<Training> Trainings => _trainings;

    public static async Task<FakeTrainer> StartAsync(CancellationToken cancellationToken)
    {
        var trainer = new FakeTrainer();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(trainer);
        var app = trainer._app = builder.Build();
        app.MapGrpcService<FakeTrainer>();
        await app.StartAsync(cancellationToken);
        return trainer;
    }

    /// <summary>Trainings that somebody cancelled.</summary>
    public IReadOnlyCollection<long> Cancelled => [.. _cancelled.Where(pair => pair.Value.Task.IsCompleted).Select(pair => pair.Key).Order()];

    public void EndTraining() => _ended.TrySetResult();

    public override Task<StartTrainingResponse> StartTraining(StartTrainingRequest request, ServerCallContext context)
    {
        var training = new Training { Id = _trainings.Count + 1, Scope = request.Scope, Reason = request.Reason, Status = TrainingStatus.Running, RequestedAt = new Timestamp() };
        _trainings.Enqueue(training);
        return Task.FromResult(new StartTrainingResponse { Outcome = StartOutcome.Started, TrainingId = training.Id });
    }

    public override async Task WatchTraining(WatchTrainingRequest request, IServerStreamWriter<WatchTrainingResponse> responseStream, ServerCallContext context)
    {
        var training = _trainings.Single(one => one.Id == request.TrainingId);
        await responseStream.WriteAsync(new WatchTrainingResponse { Snapshot = State(training) }, context.CancellationToken);
        await Task.WhenAny(_ended.Task, CancelOf(training).Task).WaitAsync(context.CancellationToken);
        await responseStream.WriteAsync(new WatchTrainingResponse { Snapshot = State(training) }, context.CancellationToken);
    }

    public override Task<CancelTrainingResponse> CancelTraining(CancelTrainingRequest request, ServerCallContext context)
    {
        CancelOf(_trainings.Single(one => one.Id == request.TrainingId)).TrySetResult();
        return Task.FromResult(new CancelTrainingResponse { Outcome = CancelOutcome.Cancelling });
    }

    public override Task<ListTrainingsResponse> ListTrainings(ListTrainingsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListTrainingsResponse { Trainings = { _trainings.Reverse().Select(State) } });

    public async ValueTask DisposeAsync()
    {
        EndTraining();
        await _app!.DisposeAsync();
    }

    private TaskCompletionSource CancelOf(Training training) =>
        _cancelled.GetOrAdd(training.Id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private Training State(Training training)
    {
        var state = training.Clone();
        if (CancelOf(training).Task.IsCompleted)
        {
            (state.Status, state.Message) = (TrainingStatus.Cancelled, "Cancelled by a caller.");
        }
        else if (_ended.Task.IsCompleted)
        {
            (state.Status, state.Fraction, state.ModelVersion, state.Message) = (TrainingStatus.Succeeded, 1, "0badcafe", "Learned.");
        }

        return state;
    }
}
