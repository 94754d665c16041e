using SabiScore.Protos.Scheduler.V1;
using SabiScore.ServiceDefaults.Calls;

namespace SabiScore.Api.Jobs;

/// <summary>Everything that the jobs' endpoints own.</summary>
internal static class JobRegistration
{
    public static void AddJobs(this IHostApplicationBuilder builder)
    {
        builder.AddServiceClient<SchedulerService.SchedulerServiceClient>("worker");
        builder.Services.AddSingleton<WorkerCall>();
    }
}
