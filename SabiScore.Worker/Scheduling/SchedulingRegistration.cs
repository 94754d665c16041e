using Quartz;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>Quartz, and what others may ask of it.</summary>
internal static class SchedulingRegistration
{
    public static void AddScheduling(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunningScheduler>();
        builder.Services.AddSingleton<JobListing>();
        builder.Services.AddSingleton<JobControl>();
        builder.Services.AddSingleton<CancelControl>();
        builder.Services.AddSingleton<PauseControl>();
        builder.Services.AddSingleton<JobWatches>();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks();
        var options = builder.Configuration.GetSection(JobOptions.SectionName).Get<JobOptions>() ?? new JobOptions();
        if (options.Enabled)
        {
            // The scheduler itself is built by its host, once the database is there: one that failed half way can never be used again, and Quartz's own
            // hosted service ends the process.
            builder.Services.AddQuartz(_ => { });
            builder.Services.AddSingleton<SchedulerDatabase>();
            builder.Services.AddHostedService<SchedulerHost>();
            builder.Services.AddHealthChecks().AddQuartz(SchedulerRecipe.Name, check => check.Name = "scheduler");
        }
    }

    public static void MapScheduling(this WebApplication app)
    {
        app.MapGrpcService<SchedulerGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        app.MapJobs();
    }
}
