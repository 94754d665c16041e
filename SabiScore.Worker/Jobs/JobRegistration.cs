using Microsoft.Extensions.Options;
using Quartz;

namespace SabiScore.Worker.Jobs;

/// <summary>Quartz and the jobs that it fires.</summary>
internal static class JobRegistration
{
    public static void AddJobs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobOptions>().BindConfiguration(JobOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<JobOptions>, JobOptionsValidator>();
        builder.Services.AddSingleton<JobMetrics>();
        builder.Services.AddSingleton<JobJournal>();
        var options = builder.Configuration.GetSection(JobOptions.SectionName).Get<JobOptions>() ?? new JobOptions();
        // Schedules that do not parse are told by the validator, all at once, when the host starts.
        if (!options.Enabled || new JobOptionsValidator().Validate(null, options).Failed)
        {
            return;
        }

        builder.Services.AddQuartz(quartz =>
        {
            quartz.Schedule<GenerateValueBetsJob>(options.GenerateValueBets);
            quartz.Schedule<RetrainModelsJob>(options.RetrainModels);
            quartz.Schedule<CalculatePerformanceJob>(options.CalculatePerformance);
        });
        builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = false);
    }

    /// <summary>Never beside itself; a firing that was missed is done once, late.</summary>
    private static void Schedule<TJob>(this IQuartzBuilder quartz, string cron)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name)
                .WithCronSchedule(cron, schedule => schedule.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            job => job.WithIdentity(typeof(TJob).Name).DisallowConcurrentExecution(true));
}
