namespace SabiScore.Worker.Jobs;

/// <summary>This process among all workers there are and were: machine, process number, and a part that no restart repeats.</summary>
internal sealed class WorkerInstance
{
    public string Name { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}";
}
