using System.Net;
using System.Net.Sockets;
using SabiScore.Standalone.Starting;

namespace SabiScore.Standalone.Tests.Starting;

public sealed class FreePortsTests
{
    [Fact]
    public void Check_PortThatIsListenedOn_NamesIt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var refused = Assert.Throws<StartException>(() => FreePorts.Check(port));

        Assert.StartsWith($"port {port} is in use", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_Several_GivesDifferentOnesThatCanBeListenedOn()
    {
        var ports = FreePorts.Take(20);

        Assert.Equal(20, ports.Distinct().Count());
        foreach (var port in ports)
        {
            FreePorts.Check(port);
        }
    }
}
