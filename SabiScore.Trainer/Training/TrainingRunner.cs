using System.Diagnostics;

namespace SabiScore.Trainer.Training;

/// <summary>Takes one training after the other from the queue and does it, whoever watches.</summary>
internal sealed partial class TrainingRunner(
    TrainingQueue queue, ITrainingWork work, [FromKeyedServices(TrainingScope.Search)] ITrainingWork search, TrainingMetrics metrics, TimeProvider time, ILogger<TrainingRunner> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in queue.ReadAllAsync(stoppingToken))
        {
            // Off this loop: learning is long computing, and the host waits for what runs before the first await.
            await Task.Run(() => RunAsync(run, stoppingToken), CancellationToken.None);
            SpentMemory.GiveBack();
        }
    }

    private async Task RunAsync(TrainingRun run, CancellationToken stoppingToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(run.Cancelled, stoppingToken);
        using var activity = TrainingMetrics.Activities.StartActivity("train", ActivityKind.Internal, run.Caller);
        activity?.SetTag("training.scope", run.State.Order.Scope.ToString());
        var startedAt = time.GetUtcNow();
        run.Change(state => state with { Status = TrainingStatus.Running, StartedAt = startedAt });
        LogStarted(run.State.Id, run.State.Order.Scope, run.State.Order.Reason);
        var (status, message) = await EndAsync(run, cancellation.Token);
        var ended = run.Change(state => state with
        {
            Status = status,
            Message = message,
            EndedAt = time.GetUtcNow(),
            Fraction = status == TrainingStatus.Succeeded ? 1 : state.Fraction,
        });
        activity?.SetStatus(status == TrainingStatus.Succeeded ? ActivityStatusCode.Ok : ActivityStatusCode.Error, message);
        metrics.Ended(ended);
        await run.Written;
        LogEnded(ended.Id, status, (ended.EndedAt!.Value - startedAt).TotalSeconds, message);
    }

    /// <summary>The edge at which every exception becomes the end of one training, and of no more than that.</summary>
    private async Task<(TrainingStatus Status, string Message)> EndAsync(TrainingRun run, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var its = run.State.Order.Scope == TrainingScope.Search ? search : work;
            var end = await its.RunAsync(run.State.Id, run.State.Order, new RunProgress(run), cancellationToken);
            return (end.Succeeded ? TrainingStatus.Succeeded : TrainingStatus.Failed, end.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return run.Cancelled.IsCancellationRequested
                ? (TrainingStatus.Cancelled, "Cancelled by a caller.")
                : (TrainingStatus.Lost, "The trainer that worked on it was stopped.");
        }
#pragma warning disable CA1031 // A failed training is a result; the service goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, run.State.Id);
            return (TrainingStatus.Failed, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Training {TrainingId} ({Scope}) starts: {Reason}")]
    private partial void LogStarted(long trainingId, TrainingScope scope, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Training {TrainingId} ended {Status} after {DurationSeconds:0.0} s: {Outcome}")]
    private partial void LogEnded(long trainingId, TrainingStatus status, double durationSeconds, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Training {TrainingId} failed")]
    private partial void LogFailed(Exception exception, long trainingId);

    private sealed class RunProgress(TrainingRun run) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value) => run.Change(state => state with
        {
            Step = value.Name,
            Fraction = Math.Clamp(value.Fraction, state.Fraction, 1),
            Message = value.Message,
            Matches = value.Matches ?? state.Matches,
            ModelVersion = value.ModelVersion ?? state.ModelVersion,
            Search = value.Search ?? state.Search,
        });
    }
}
