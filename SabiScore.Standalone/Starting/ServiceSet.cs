using System.Globalization;
using SabiScore.Standalone.Supervision;

namespace SabiScore.Standalone.Starting;

/// <summary>The three services and the migration, told by environment what the AppHost would tell them.</summary>
internal sealed class ServiceSet
{
    private const string Trainer = "trainer", Worker = "worker", Api = "api";

    /// <summary>The runtime's own limit, which every learner asks.</summary>
    private const string ProcessorCount = "DOTNET_PROCESSOR_COUNT";

    private const string AdminKeyName = "Admin:ApiKey";

    private readonly Dictionary<string, string> _common;
    private readonly Dictionary<string, (int Http, int Grpc)> _ports;
    private readonly StandaloneOptions _options;
    private readonly ProgramLocator _programs;
    private readonly string _downloads;
    private readonly string _adminKey;

    public ServiceSet(StandaloneOptions options, ProgramLocator programs, string database, string cache, string downloads, string adminKey, IReadOnlyList<int> freePorts)
    {
        _options = options;
        _programs = programs;
        _downloads = downloads;
        _adminKey = adminKey;
        _ports = new()
        {
            [Api] = (options.Port, freePorts[0]),
            [Trainer] = (freePorts[1], freePorts[2]),
            [Worker] = (freePorts[3], freePorts[4]),
        };
        _common = new()
        {
            ["ConnectionStrings__sabiscore"] = database,
            ["ConnectionStrings__cache"] = cache,
            // One line an event, since every line is given its service's name.
            ["Logging__Console__FormatterName"] = "simple",
            ["Logging__Console__FormatterOptions__SingleLine"] = "true",
            ["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss ",
            ["Logging__Console__FormatterOptions__ColorBehavior"] = "Disabled",
        };
        foreach (var (name, (http, grpc)) in _ports)
        {
            _common[$"services__{name}__http__0"] = Url(http);
            _common[$"services__{name}__grpc__0"] = Url(grpc);
        }

        foreach (var (key, value) in options.Settings)
        {
            _common[Variable(key)] = value;
        }
    }

    /// <summary>How many ports beside the Api's are needed.</summary>
    public const int PortsNeeded = 5;

    public string ApiUrl => Url(_ports[Api].Http);

    /// <summary>Runs to its end before the services start.</summary>
    public ServiceSpecification Migration => Specify("migrate", "SabiScore.Worker", ["migrate"], new(_common));

    /// <summary>Runs to its end after the migration, where everything begins anew.</summary>
    public ServiceSpecification Forgetting => Specify("forget", "SabiScore.Worker", ["forget"], new(_common));

    public IReadOnlyList<ServiceSpecification> Services =>
    [
        Specify(Trainer, "SabiScore.Trainer", [], Listening(Trainer, (ProcessorCount, Text(_options.TrainerThreads)))),
        Specify(Api, "SabiScore.Api", [], Listening(Api, (AdminKeyName, _options.Settings.ContainsKey(AdminKeyName) ? null : _adminKey))),
        Specify(Worker, "SabiScore.Worker", [], Listening(
            Worker,
            ("Import:Folder", _options.Data is null ? null : Path.GetFullPath(_options.Data)),
            ("Import:Source", _options.Demo ? "Demo" : null),
            ("FootballDataCoUk:Folder", _downloads),
            ("MatchClock:AsOf", _options.AsOf?.ToString("O", CultureInfo.InvariantCulture)),
            ("Replay:From", _options.Replay?.ToString("O", CultureInfo.InvariantCulture)),
            ("Replay:Speed", Text(_options.Speed)),
            ("ValueBets:MinimumEdge", Text(_options.MinimumEdge)))),
    ];

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A configuration key as the name of an environment variable.</summary>
    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private Dictionary<string, string> Listening(string name, params ReadOnlySpan<(string Key, string? Value)> settings)
    {
        var environment = new Dictionary<string, string>(_common)
        {
            ["OTEL_SERVICE_NAME"] = name,
            ["Kestrel__Endpoints__http__Url"] = Url(_ports[name].Http),
            ["Kestrel__Endpoints__grpc__Url"] = Url(_ports[name].Grpc),
        };
        foreach (var (key, value) in settings)
        {
            if (value is not null)
            {
                environment[Variable(key)] = value;
            }
        }

        return environment;
    }

    private ServiceSpecification Specify(string name, string project, IReadOnlyList<string> arguments, Dictionary<string, string> environment) =>
        new() { Name = name, Program = _programs.Find(project), Arguments = arguments, Environment = environment };
}
