using Quartz;

namespace SabiScore.Worker.Scheduling;

/// <summary>The scheduler of this process once it runs.</summary>
internal sealed class RunningScheduler
{
    private volatile IScheduler? current;

    public IScheduler? Current
    {
        get => current;
        set => current = value;
    }
}
