using SabiScore.Protos.Trainer.V1;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Training;

/// <summary>Asks the Trainer for a model and stays with it until it has ended.</summary>
internal sealed class RetrainRun(TrainerClient trainer)
{
    /// <summary>How often a training is started whose trainer went away in the middle.</summary>
    private const int Starts = 3;

    /// <summary>
    /// The nightly training: the whole ensemble, whatever serves now. Its reason names the firing, so that a worker that takes over from a dead one finds
    /// the training that is on its way, or has ended meanwhile, and starts no second one.
    /// </summary>
    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var reason = $"RetrainModels, {run.Cause}";
        for (var start = 1; ; start++)
        {
            var id = await trainer.FindAsync(reason, cancellationToken)
                ?? await trainer.StartAsync(TrainingScope.Whole, reason, onlyIfNeeded: false, cancellationToken);
            var report = id is null ? JobReport.NothingToDo("The trainer has nothing to train.") : await FollowAsync(id.Value, run, null, cancellationToken);
            if (!report.IsTransient || start == Starts)
            {
                return start == 1 ? report : report with { Message = $"{report.Message} (Started {start} times: its trainer went away.)" };
            }
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
            { Status: TrainingStatus.Lost } => JobReport.Failed(last.Message) with { IsTransient = true },
            { Status: TrainingStatus.Cancelled } => new JobReport(JobOutcome.Cancelled, last.Message),
            _ => JobReport.Failed(last?.Message ?? "The training ended without a word."),
        };
    }
}
