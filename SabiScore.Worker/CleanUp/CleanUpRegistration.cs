namespace SabiScore.Worker.CleanUp;

/// <summary>Everything that cleaning up owns.</summary>
internal static class CleanUpRegistration
{
    public static void AddCleanUp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<CleanUpOptions>().BindConfiguration(CleanUpOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<CleanUpMetrics>();
        builder.Services.AddSingleton<ForecastRollUp>();
        builder.Services.AddSingleton<RecordThinning>();
        builder.Services.AddSingleton<CacheSweep>();
        builder.Services.AddSingleton<CleanUpRun>();
    }
}
