using System.Diagnostics;

namespace SabiScore.Tests.Shared;

/// <summary>A private redis-server on a free port, without persistence; it can be killed and started again on the same port.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private Process? process;

    private readonly string? password;

    private RedisServer(int port, string? password) => (Port, this.password) = (port, password);

    public int Port { get; }

    /// <summary>Connection string for StackExchange.Redis.</summary>
    public string ConnectionString => $"127.0.0.1:{Port},abortConnect=false,connectTimeout=500,asyncTimeout=500,syncTimeout=500" + (password is null ? "" : $",password={password}");

    public static async Task<RedisServer> StartNewAsync(string? password = null)
    {
        var server = new RedisServer(ChildProcess.FreePort(), password);
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", .. password is null ? (string[])[] : ["--requirepass", password]]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("redis-server is not installed: apt-get install redis-server.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("redis-server ended before it was ready.");
    }

    public async Task KillAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
