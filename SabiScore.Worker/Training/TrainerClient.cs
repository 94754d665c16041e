using System.Runtime.CompilerServices;
using Grpc.Core;
using SabiScore.Protos.Trainer.V1;

namespace SabiScore.Worker.Training;

/// <summary>Asks the Trainer for a model and follows it, over lost connections and restarts of either side.</summary>
internal sealed partial class TrainerClient(TrainerService.TrainerServiceClient trainer, TimeProvider time, ILogger<TrainerClient> logger)
{
    private const int SearchedTrainings = 50;

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Starts a training where one is needed.</summary>
    /// <returns>The id to follow, or nothing where the champion does.</returns>
    /// <exception cref="RpcException">The trainer does not answer or refuses.</exception>
    public async Task<long?> StartAsync(TrainingScope scope, string reason, bool onlyIfNeeded, CancellationToken cancellationToken)
    {
        var request = new StartTrainingRequest { Scope = scope, Reason = reason, OnlyIfNeeded = onlyIfNeeded };
        var answer = await AskAsync(options => trainer.StartTrainingAsync(request, options), cancellationToken);
        LogAnswer(answer.Outcome, answer.TrainingId, answer.ModelVersion);
        return answer.Outcome == StartOutcome.NotNeeded ? null : answer.TrainingId;
    }

    /// <summary>The latest training with this reason that is on its way or ended by itself; one that was cancelled or lost its trainer is none.</summary>
    public async Task<long?> FindAsync(string reason, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(options => trainer.ListTrainingsAsync(new ListTrainingsRequest { Limit = SearchedTrainings }, options), cancellationToken);
        return answer.Trainings.FirstOrDefault(training => training.Reason == reason && training.Status is not (TrainingStatus.Cancelled or TrainingStatus.Lost))?.Id;
    }

    /// <summary>Each state that differs from the one before, the last one ended; a broken connection is taken up again.</summary>
    public async IAsyncEnumerable<Protos.Trainer.V1.Training> FollowAsync(long trainingId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ended = false;
        while (!ended)
        {
            // A stream that may be silent for minutes has no deadline; keep-alive pings notice a dead peer.
            using var call = trainer.WatchTraining(new WatchTrainingRequest { TrainingId = trainingId }, cancellationToken: cancellationToken);
            Protos.Trainer.V1.Training? state = null;
            while (await NextAsync(call.ResponseStream, cancellationToken) is { } update)
            {
                state = Merge(state, update);
                ended = HasEnded(state.Status);
                yield return state;
            }

            if (!ended)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    public async Task CancelAsync(long trainingId, CancellationToken cancellationToken) =>
        await trainer.CancelTrainingAsync(new CancelTrainingRequest { TrainingId = trainingId }, deadline: Deadline(), cancellationToken: cancellationToken);

    /// <returns>Nothing where the stream ended or broke; a training that nobody knows is an error.</returns>
    private async Task<WatchTrainingResponse?> NextAsync(IAsyncStreamReader<WatchTrainingResponse> stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNext(cancellationToken) ? stream.Current : null;
        }
        catch (RpcException exception) when (exception.StatusCode is not StatusCode.NotFound && !cancellationToken.IsCancellationRequested)
        {
            LogLost(exception.StatusCode, exception.Status.Detail);
            return null;
        }
    }

    /// <summary>A Trainer that is still starting is waited for.</summary>
    private async Task<T> AskAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> ask, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await ask(new CallOptions(deadline: Deadline(), cancellationToken: cancellationToken));
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable && time.GetElapsedTime(startedAt) < Patience)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    private static Protos.Trainer.V1.Training Merge(Protos.Trainer.V1.Training? before, WatchTrainingResponse update)
    {
        if (update.Snapshot is { } snapshot)
        {
            return snapshot;
        }

        var state = before?.Clone() ?? new Protos.Trainer.V1.Training();
        var change = update.Change;
        (state.Status, state.Step, state.Fraction, state.Message, state.ModelVersion) =
            (change.Status, change.Step, change.Fraction, change.Message, change.ModelVersion);
        return state;
    }

    private static bool HasEnded(TrainingStatus status) =>
        status is TrainingStatus.Succeeded or TrainingStatus.Failed or TrainingStatus.Cancelled or TrainingStatus.Lost;

    private DateTime Deadline() => time.GetUtcNow().UtcDateTime + CallLimit;

    [LoggerMessage(Level = LogLevel.Information, Message = "The trainer answers {Outcome}: training {TrainingId}, model {ModelVersion}")]
    private partial void LogAnswer(StartOutcome outcome, long trainingId, string modelVersion);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The training's stream broke ({Status}): {Reason}; watching again")]
    private partial void LogLost(StatusCode status, string reason);
}
