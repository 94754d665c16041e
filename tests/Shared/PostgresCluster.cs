namespace SabiScore.Tests.Shared;

/// <summary>
/// A private PostgreSQL in a temporary folder on a free port of the loopback address. What it says is committed outlives its own crash, not the machine's. One per test run (an xunit assembly fixture);
/// each test takes a database of its own. PostgreSQL must be installed; as root it runs as the user postgres.
/// </summary>
public sealed class PostgresCluster : Xunit.IAsyncLifetime
{
    private readonly SemaphoreSlim gate = new(1);
    private string? folder;
    private int port;
    private int databases;
    private string settings = "";
    private bool running;
    private string addresses = "127.0.0.1";
    private string[] environment = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Has it listen at one more address of this machine. Before its first database, and only for a cluster that no other test uses.</summary>
    public void ListenAt(string address) => addresses += "," + address;

    /// <summary>Has its server run with these, KEY=VALUE each. Before its first database, and only for a cluster that no other test uses.</summary>
    public void RunWith(IEnumerable<string> assignments) => environment = [.. assignments];

    /// <summary>Connection string of a new, empty database. The server starts with the first one.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await StartAsync();
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await RunAsync("psql", ["-h", "127.0.0.1", "-p", $"{port}", "-U", "postgres", "-q", "-c", $"CREATE DATABASE {name}"]);
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database={name};Include Error Detail=true";
    }

    /// <summary>Ends the server as a crash does. Only for a cluster that no other test uses.</summary>
    public async Task CrashAsync()
    {
        await RunAsync("pg_ctl", ["-D", $"{folder}/data", "-m", "immediate", "-w", "stop"]);
        running = false;
    }

    /// <summary>Starts the server again on its port, with what it held.</summary>
    public async Task StartAgainAsync()
    {
        await LaunchAsync(folder!);
        running = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            if (running)
            {
                await CrashAsync();
            }

            await RunAsync("rm", ["-rf", folder]);
        }

        gate.Dispose();
    }

    private async Task StartAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (folder is not null)
            {
                return;
            }

            var made = (await RunAsync("mktemp", ["-d", "/tmp/sabiscore-pg-XXXXXX"])).Trim();
            port = ChildProcess.FreePort();
            await RunAsync("initdb", ["-D", $"{made}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"]);
            await RunAsync("sh", ["-c", $"echo host all all samenet trust >> {made}/data/pg_hba.conf"]);
            settings = $"-p {port} -c listen_addresses={addresses} -c unix_socket_directories={made} -c max_connections=300 -c fsync=off -c full_page_writes=off";
            await LaunchAsync(made);
            (folder, running) = (made, true);
        }
        finally
        {
            gate.Release();
        }
    }

    private Task<string> LaunchAsync(string place) =>
        RunAsync("env", [.. environment, Path.Combine(Binaries(), "pg_ctl"), "-D", $"{place}/data", "-l", $"{place}/log", "-w", "-o", settings, "start"]);

    private static Task<string> RunAsync(string command, string[] arguments)
    {
        var program = command is "mktemp" or "rm" or "sh" or "env" ? command : Path.Combine(Binaries(), command);
        return Environment.UserName == "root"
            ? ChildProcess.RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : ChildProcess.RunAsync(program, arguments);
    }

    private static string Binaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        string[] candidates = [.. installed.OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")), "/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"];
        return Array.Find(candidates, candidate => File.Exists(Path.Combine(candidate, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL's server programs (initdb, pg_ctl, psql) are not installed: apt-get install postgresql.");
    }
}
