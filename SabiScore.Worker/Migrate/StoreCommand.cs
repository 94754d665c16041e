using System.Data.Common;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Migrating;

namespace SabiScore.Worker.Migrate;

/// <summary>Runs a command that needs the store and nothing else. What an operator can put right ends in one line and exit code 1.</summary>
internal static class StoreCommand
{
    public static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        // What fails is told below, once.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        try
        {
            builder.AddSabiScoreStore();
            builder.Services.AddMatchImport();
            builder.Services.AddReplaySource();
            builder.Services.AddIntake().AddSourceHealth();
            using var host = builder.Build();
            return await run(host.Services, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException or DbException or StoreUnusableException)
        {
            await Console.Error.WriteLineAsync($"Failed: {exception.Message}");
            return 1;
        }
    }
}
