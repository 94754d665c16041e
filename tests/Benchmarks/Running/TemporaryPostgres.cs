using System.Globalization;

namespace SabiScore.Benchmarks.Running;

/// <summary>An empty PostgreSQL server of this machine's installation, in a scratch folder, gone when disposed.</summary>
internal sealed class TemporaryPostgres : IAsyncDisposable
{
    private readonly string folder;
    private readonly string binaries;

    private TemporaryPostgres(string folder, string binaries, int port)
    {
        (this.folder, this.binaries) = (folder, binaries);
        ConnectionString = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<TemporaryPostgres> StartAsync(CancellationToken cancellationToken)
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).OrderDescending(StringComparer.Ordinal).FirstOrDefault(Directory.Exists)
            : null;
        if (binaries is null)
        {
            throw new InvalidOperationException("PostgreSQL is not installed here.");
        }

        var port = FreePort.Take();
        // Its own folder of the system's, since its server refuses to run as root and its user may not enter ours.
        var folder = (await AsPostgresAsync("mktemp", ["-d", "/tmp/sabiscore-bench-pg-XXXXXX"], cancellationToken)).Output.Trim();
        var server = new TemporaryPostgres(folder, binaries, port);
        await AsPostgresAsync(Path.Combine(binaries, "initdb"), ["-D", folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"], cancellationToken);
        await AsPostgresAsync(
            Path.Combine(binaries, "pg_ctl"),
            ["-D", folder + "/data", "-l", folder + "/log", "-w", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port} -h 127.0.0.1 -k {folder}"), "start"],
            cancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await AsPostgresAsync(Path.Combine(binaries, "pg_ctl"), ["-D", folder + "/data", "-m", "immediate", "-w", "stop"], CancellationToken.None);
        await AsPostgresAsync("rm", ["-rf", folder], CancellationToken.None);
    }

    private static Task<ProcessResult> AsPostgresAsync(string program, string[] arguments, CancellationToken cancellationToken) =>
        Environment.IsPrivilegedProcess
            ? ProductProcess.RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments], null, cancellationToken)
            : ProductProcess.RunAsync(program, arguments, null, cancellationToken);
}
