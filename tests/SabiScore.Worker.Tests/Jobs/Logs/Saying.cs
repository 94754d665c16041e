using Microsoft.Extensions.Logging;

namespace SabiScore.Worker.Tests.Jobs.Logs;

/// <summary>Lines as any library may write them.</summary>
internal static class Saying
{
    public static void Say(this ILogger logger, LogLevel level, string text, Exception? exception = null) => logger.Log(level, default, text, exception, (said, _) => said);
}
