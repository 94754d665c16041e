namespace SabiScore.Trainer.Tuning;

/// <summary>Tells at once, on the thread that reports: order is kept and nothing is queued.</summary>
internal sealed class DirectProgress<T>(Action<T> told) : IProgress<T>
{
    public void Report(T value) => told(value);
}
