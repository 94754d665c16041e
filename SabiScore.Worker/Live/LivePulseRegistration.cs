using SabiScore.Data.Live;

namespace SabiScore.Worker.Live;

/// <summary>What follows the matches that are on.</summary>
internal static class LivePulseRegistration
{
    public static void AddLivePulse(this IHostApplicationBuilder builder)
    {
        builder.Services.AddLiveMatches();
        builder.Services.AddSingleton<LivePulseWatch>();
        builder.Services.AddSingleton<LivePulseRun>();
    }
}
