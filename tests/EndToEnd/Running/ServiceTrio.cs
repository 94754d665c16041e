using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Running;

/// <summary>Trainer, Api and Worker as processes on one database and cache; each can be ended and started again on its ports.</summary>
internal sealed class ServiceTrio(string database, string? cache = null, Func<string, Dictionary<string, string>>? settings = null) : IAsyncDisposable
{
    public const string Trainer = "SabiScore.Trainer", Api = "SabiScore.Api", Worker = "SabiScore.Worker";

    private readonly Dictionary<string, (int Http, int Grpc)> _ports = new[] { Trainer, Api, Worker }
        .ToDictionary(project => project, _ => (ChildProcess.FreePort(), ChildProcess.FreePort()));

    private readonly Dictionary<string, ServiceProcess> _running = [];

    public static IReadOnlyList<string> Projects { get; } = [Trainer, Api, Worker];

    public ServiceProcess this[string project] => _running[project];

    public IEnumerable<ServiceProcess> Running => _running.Values;

    /// <summary>Starts a service, for the first time or in place of one that ended.</summary>
    public ServiceProcess Start(string project, params (string Key, string Value)[] more)
    {
        var name = project.Split('.')[1].ToUpperInvariant() switch { "TRAINER" => "trainer", "API" => "api", _ => "worker" };
        var all = settings?.Invoke(name) ?? [];
        all["ConnectionStrings:sabiscore"] = database;
        if (cache is not null)
        {
            all["ConnectionStrings:cache"] = cache;
        }

        foreach (var (other, ports) in _ports)
        {
            all[$"services:{other.Split('.')[1].ToLowerInvariant()}:grpc:0"] = $"http://127.0.0.1:{ports.Grpc}";
        }

        foreach (var (key, value) in more)
        {
            all[key] = value;
        }

        return _running[project] = ServiceProcess.Start(project, all, _ports[project].Http, _ports[project].Grpc);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running.Values)
        {
            await service.DisposeAsync();
        }
    }
}
