namespace SabiScore.Worker.Shadow;

/// <summary>Everything that shadow forecasts own.</summary>
internal static class ShadowRegistration
{
    public static void AddShadow(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ShadowOptions>().BindConfiguration(ShadowOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ShadowMetrics>();
        builder.Services.AddSingleton<HarmRule>();
        builder.Services.AddSingleton<ShadowBook>();
        builder.Services.AddSingleton<ShadowScoring>();
    }
}
