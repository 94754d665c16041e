using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Quartz;
using Quartz.Extensibility;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;
using SabiScore.Worker.Scheduling;
using SabiScore.Worker.Tests.Jobs;

namespace SabiScore.Worker.Tests.Scheduling;

/// <summary>Quartz in memory with our timetable, by the bench's clock. What fires is told and does nothing.</summary>
internal sealed class SchedulerBench(JobBench bench, IScheduler scheduler, ChannelReader<(string Job, DateTimeOffset Due)> fired) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IScheduler Scheduler => scheduler;

    /// <summary>As a worker starts it, not started yet.</summary>
    public static async Task<SchedulerBench> DeclareAsync(JobBench bench)
    {
        var fired = Channel.CreateUnbounded<(string, DateTimeOffset)>();
        var options = bench.Get<IOptions<JobOptions>>().Value;
        var scheduler = await bench.Get<ISchedulerRuntime>().Add(
            SchedulerRecipe.Name,
            quartz =>
            {
                SchedulerRecipe.Configure(quartz, options, null, bench.Get<WorkerInstance>());
                quartz.UseJobFactory(new Factory(fired.Writer));
            },
            SchedulerAddOptions.WithoutStarting,
            JobBench.Token);
        await Timetable.DeclareAsync(scheduler, options, bench.Get<JobPauses>(), bench.Time, JobBench.Token);
        bench.Get<RunningScheduler>().Current = scheduler;
        return new SchedulerBench(bench, scheduler, fired.Reader);
    }

    /// <summary>The next firing, without letting time go on.</summary>
    public async Task<(string Job, DateTimeOffset Due)> FiredAsync() => await fired.ReadAsync(JobBench.Token).AsTask().WaitAsync(Patience, JobBench.Token);

    /// <summary>What fired and was not read yet.</summary>
    public bool HasFired => fired.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        bench.Get<RunningScheduler>().Current = null;
        await bench.Get<ISchedulerRuntime>().Remove(SchedulerRecipe.Name, waitForJobsToComplete: false, CancellationToken.None);
    }

    private sealed class Factory(ChannelWriter<(string, DateTimeOffset)> fired) : IJobFactory
    {
        public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new JobScope(new Job(fired), null));

        public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }

    private sealed class Job(ChannelWriter<(string, DateTimeOffset)> fired) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            fired.WriteAsync((context.JobDetail.Key.Name, (context.ScheduledFireTimeUtc ?? context.FireTimeUtc).ToUniversalTime()), cancellationToken);
    }
}
