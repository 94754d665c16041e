using SabiScore.Standalone.Cache;
using SabiScore.Standalone.State;
using SabiScore.Standalone.Supervision;

namespace SabiScore.Standalone.Starting;

/// <summary>Starts the system, keeps it running, ends it. It wires what the AppHost wires and decides nothing else.</summary>
internal sealed class StandaloneSystem(StandaloneOptions options, PrefixedLines lines, TimeProvider time)
{
    /// <returns>The process' exit code.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        CheckData();
        FreePorts.Check(options.Port);
        using var folder = StateFolder.Take(options.Folder);
        var ports = FreePorts.Take(ServiceSet.PortsNeeded + 1);
        using var cache = EmbeddedCache.Start(ports[^1]);
        var database = options.Database ?? $"Data Source={folder.DatabaseFile}";
        var programs = new ProgramLocator(options.Programs, AppContext.BaseDirectory);
        var services = new ServiceSet(options, programs, database, cache.Connection, folder.DownloadsFolder, folder.AdminKey(), ports);
        var toRun = services.Services;

        lines.Say($"keeping everything in {folder.Path}");
        if (await CompleteAsync(services.Migration, stopping) is not 0 and var code)
        {
            lines.Say("the database could not be brought up to date: see the lines above");
            return code;
        }

        if (options.Anew && await CompleteAsync(services.Forgetting, stopping) is not 0 and var failure)
        {
            lines.Say("what was computed before could not be forgotten: see the lines above");
            return failure;
        }

        return await SuperviseAsync(toRun, services.ApiUrl, folder.AdminKeyFile, stopping);
    }

    private async Task<int> CompleteAsync(ServiceSpecification command, CancellationToken stopping)
    {
        using var process = ServiceProcess.Start(command, lines);
        try
        {
            return await process.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            await process.StopAsync(TimeSpan.FromSeconds(12), time);
            throw;
        }
    }

    private async Task<int> SuperviseAsync(IReadOnlyList<ServiceSpecification> services, string apiUrl, string adminKeyFile, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var watches = services.Select(service => new Watchdog(service, lines, time).RunAsync(ending.Token)).ToList();
        var announcement = new Readiness(apiUrl, adminKeyFile, lines, time).AnnounceAsync(ending.Token);
        try
        {
            // A watch ends only when told to, or when its program cannot be started at all.
            await await Task.WhenAny(watches);
        }
        finally
        {
            lines.Say("stopping");
            await ending.CancelAsync();
            await Task.WhenAll(watches.Append(announcement)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lines.Say("stopped");
        return 0;
    }

    private void CheckData()
    {
        if (options.Data is not { } data)
        {
            return;
        }

        if (!Directory.Exists(data))
        {
            throw new StartException($"there is no folder {Path.GetFullPath(data)} (--data)");
        }

        if (!Directory.EnumerateFiles(data, "*.csv", SearchOption.AllDirectories).Any())
        {
            throw new StartException($"there are no CSV files in {Path.GetFullPath(data)} (--data)");
        }
    }
}
