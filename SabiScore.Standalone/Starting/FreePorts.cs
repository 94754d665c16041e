using System.Net;
using System.Net.Sockets;

namespace SabiScore.Standalone.Starting;

/// <summary>Ports of this machine.</summary>
internal static class FreePorts
{
    /// <summary>Makes sure that a wanted port can be listened on.</summary>
    public static void Check(int port)
    {
        foreach (var address in (IPAddress[])[IPAddress.Loopback, IPAddress.IPv6Loopback])
        {
            try
            {
                using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
                listener.Start();
            }
            catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                throw new StartException($"port {port} is in use or not allowed: end what listens there, or choose another with --port", failure);
            }
            catch (SocketException)
            {
                // A machine without IPv6 has nothing that could be in use there.
            }
        }
    }

    /// <summary>As many different free ports as asked for. All are held until the last is known, so none comes twice.</summary>
    public static int[] Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
