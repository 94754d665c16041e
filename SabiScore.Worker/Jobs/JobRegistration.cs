using Microsoft.Extensions.Options;
using SabiScore.Worker.Scheduling;

namespace SabiScore.Worker.Jobs;

/// <summary>The jobs, their history, and Quartz that fires them.</summary>
internal static class JobRegistration
{
    public static void AddJobs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobOptions>().BindConfiguration(JobOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<JobOptions>, JobOptionsValidator>();
        builder.Services.AddSingleton<WorkerInstance>();
        builder.Services.AddSingleton<JobMetrics>();
        builder.Services.AddSingleton<JobRuns>();
        builder.Services.AddSingleton<JobJournal>();
        builder.Services.AddSingleton<JobFiring>();
        builder.Services.AddHostedService<InterruptedRuns>();
        builder.AddScheduling();
    }
}
