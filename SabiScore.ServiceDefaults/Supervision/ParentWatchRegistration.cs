using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SabiScore.ServiceDefaults.Supervision;

/// <summary>Ends this process when its parent is gone, where the parent asks for it.</summary>
internal static class ParentWatchRegistration
{
    public static void AddParentWatch(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration[ParentWatch.Variable] != "stdin")
        {
            return;
        }

        // Watching begins here and not with the host: a parent may die while the host is still being built.
        var watch = new ParentWatch(Console.OpenStandardInput(), TimeProvider.System, Environment.Exit);
        _ = Task.Factory.StartNew(() => watch.WatchAsync(CancellationToken.None), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        builder.Services.AddSingleton(watch);
        builder.Services.AddHostedService<ParentWatchService>();
    }
}
