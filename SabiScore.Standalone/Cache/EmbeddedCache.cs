using System.Globalization;
using Garnet;
using Microsoft.Extensions.Logging.Abstractions;
using SabiScore.Standalone.Starting;

namespace SabiScore.Standalone.Cache;

/// <summary>A server of Redis' protocol inside this process: Garnet, in memory only, on the loopback.</summary>
internal sealed class EmbeddedCache : IDisposable
{
    private readonly GarnetServer _server;

    private EmbeddedCache(GarnetServer server, int port)
    {
        _server = server;
        Connection = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
    }

    /// <summary>Connection string.</summary>
    public string Connection { get; }

    public static EmbeddedCache Start(int port)
    {
        try
        {
            var server = new GarnetServer(
                ["--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--memory", "64m", "--index", "4m", "--lua", "true", "-q"],
                NullLoggerFactory.Instance);
            server.Start();
            return new EmbeddedCache(server, port);
        }
        catch (Exception failure)
        {
            throw new StartException($"the cache does not start: {failure.Message}", failure);
        }
    }

    public void Dispose() => _server.Dispose();
}
