using Microsoft.Extensions.Options;
using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Jobs.History;
using SabiScore.Worker.Jobs.Logs;
using SabiScore.Worker.Jobs.Pausing;
using SabiScore.Worker.Jobs.Retrying;
using SabiScore.Worker.Jobs.Stopping;
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
        builder.Services.AddSingleton<RunLines>();
        builder.Services.AddSingleton<CancelRequests>();
        builder.Services.AddSingleton<JobDeadlines>();
        builder.Services.AddSingleton<JobAttempts>();
        builder.Services.AddSingleton<JobHistory>();
        builder.Services.AddSingleton<JobStatisticsBook>();
        builder.Services.AddSingleton<JobPauses>();
        builder.Services.AddSingleton<ILoggerProvider, RunLogProvider>();
        builder.Services.AddSingleton<JobJournal>();
        builder.Services.AddSingleton<JobFiring>();
        builder.Services.AddHostedService<InterruptedRuns>();
        builder.Services.AddHostedService<PauseWatch>();
        builder.AddScheduling();
    }
}
