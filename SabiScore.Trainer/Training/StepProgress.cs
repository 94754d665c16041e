namespace SabiScore.Trainer.Training;

/// <summary>Calls on, on the thread that reports: order is kept and nothing is queued.</summary>
internal sealed class StepProgress<T>(IProgress<TrainingStep> outer, Func<T, TrainingStep> step) : IProgress<T>
{
    public void Report(T value) => outer.Report(step(value));
}
