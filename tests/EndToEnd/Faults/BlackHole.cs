using System.Net;
using System.Net.Sockets;

namespace SabiScore.EndToEnd.Faults;

/// <summary>A port that takes connections and never says a word: worse than nobody there.</summary>
internal sealed class BlackHole : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public BlackHole() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();
}
