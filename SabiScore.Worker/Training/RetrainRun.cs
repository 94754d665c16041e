using Grpc.Core;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Training;

/// <summary>Asks the Trainer for a model and stays with it until it has ended.</summary>
internal sealed partial class RetrainRun(TrainerClient trainer, TimeProvider time, ILogger<RetrainRun> logger)
{
    /// <summary>A training that does not stop so soon is left to the trainer.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The nightly training: the whole ensemble, whatever serves now. Its reason names the firing, so that a worker that takes over from a dead one finds
    /// the training that is on its way, or has ended meanwhile, and starts no second one.
    /// </summary>
    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var reason = $"RetrainModels, {run.Cause}";
        try
        {
            var id = await trainer.FindAsync(reason, cancellationToken)
                ?? await trainer.StartAsync(TrainingScope.Whole, reason, onlyIfNeeded: false, cancellationToken);
            return id is null ? JobReport.NothingToDo("The trainer has nothing to train.") : await FollowAsync(id.Value, run, null, cancellationToken);
        }
        catch (Exception) when (run.IsGivenUp)
        {
            await EndTrainingAsync(reason);
            throw;
        }
    }

    /// <summary>Nobody wants the training any more. Its end is waited for, so that a next one is not taken for it.</summary>
    private async Task EndTrainingAsync(string reason)
    {
        using var patience = new CancellationTokenSource(EndLimit, time);
        try
        {
            if (await trainer.FindAsync(reason, patience.Token) is { } id)
            {
                await trainer.CancelAsync(id, patience.Token);
                await foreach (var state in trainer.FollowAsync(id, patience.Token))
                {
                    LogEnding(reason, state.Status);
                }
            }
        }
        catch (Exception exception) when (exception is RpcException or OperationCanceledException)
        {
            LogGoesOn(reason, exception.Message);
        }
    }

    /// <summary>Follows a training to its end.</summary>
    /// <param name="trainingId">The training.</param>
    /// <param name="run">Told of its progress.</param>
    /// <param name="registered">Called with every version that it registers on the way; null for nobody.</param>
    /// <param name="cancellationToken">Stops the following, not the training.</param>
    public async Task<JobReport> FollowAsync(
        long trainingId, JobRun run, Func<string, CancellationToken, Task>? registered, CancellationToken cancellationToken)
    {
        var version = "";
        Protos.Trainer.V1.Training? last = null;
        await foreach (var state in trainer.FollowAsync(trainingId, cancellationToken))
        {
            last = state;
            await run.ReportAsync($"{state.Step}: {state.Message}", state.Fraction);
            if (state.ModelVersion != version && registered is not null)
            {
                await registered(state.ModelVersion, cancellationToken);
            }

            version = state.ModelVersion;
        }

        return last switch
        {
            { Status: TrainingStatus.Succeeded } => JobReport.Done($"Model {last.ModelVersion}: {last.Message}", last.Matches, 1),
            { Status: TrainingStatus.Cancelled } => new JobReport(JobOutcome.Cancelled, last.Message),
            _ => JobReport.Failed(last?.Message ?? "The training ended without a word."),
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The training \"{Reason}\" is cancelled too: {Status}")]
    private partial void LogEnding(string reason, TrainingStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The training \"{Reason}\" could not be cancelled and may go on: {Failure}")]
    private partial void LogGoesOn(string reason, string failure);
}
