using SabiScore.Data.Sources.Replay;

namespace SabiScore.Worker.Replay;

/// <summary>Everything that replays own.</summary>
internal static class ReplayRegistration
{
    public static void AddReplay(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ReplayOptions>().BindConfiguration(ReplayOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddReplaySource();
        builder.Services.AddSingleton<ReplayMetrics>();
        builder.Services.AddSingleton<ReplayStart>();
        builder.Services.AddSingleton<DemoPast>();
        builder.Services.AddSingleton<ReplayPrices>();
        builder.Services.AddSingleton<ReplayPulse>();
        builder.Services.AddSingleton<ReplayJobs>();
        builder.Services.AddSingleton<ReplaySeason>();
        builder.Services.AddSingleton<ReplayStep>();
        builder.Services.AddSingleton<ReplayRecord>();
        builder.Services.AddSingleton<ReplayDriver>();
        builder.Services.AddHostedService<ReplayService>();
    }
}
