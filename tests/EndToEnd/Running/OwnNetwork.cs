using System.Diagnostics;
using System.Globalization;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Running;

/// <summary>A network of its own with one cable to this machine's, for processes that are to be cut off. Needs Linux, iproute2 and the right to make namespaces.</summary>
internal sealed class OwnNetwork : IAsyncDisposable
{
    private const string Nowhere = "02:00:00:00:00:01";

    private static int networks;

    private readonly string _name;
    private readonly string _cable;

    private OwnNetwork(int number)
    {
        _name = string.Create(CultureInfo.InvariantCulture, $"sabiscore-{Environment.ProcessId}-{number}");
        _cable = string.Create(CultureInfo.InvariantCulture, $"ss{Environment.ProcessId}-{number}");
        // A machine may run these tests twice at once: the process number chooses among sixteen thousand pairs of addresses.
        var pair = ((Environment.ProcessId * 4) + number) % 16384;
        (Outside, Inside) = (Address(pair, 1), Address(pair, 2));
    }

    /// <summary>This machine's address at the cable.</summary>
    public string Outside { get; }

    /// <summary>The address of those inside.</summary>
    public string Inside { get; }

    /// <summary>Makes one; the test is skipped, with the reason, where that is not allowed.</summary>
    public static async Task<OwnNetwork> MakeOrSkipAsync(CancellationToken cancellationToken)
    {
        var network = new OwnNetwork(Interlocked.Increment(ref networks));
        try
        {
            await network.MakeAsync(cancellationToken);
            return network;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            await network.DisposeAsync();
            Assert.Skip($"Own network namespaces cannot be made here: {exception.Message.Trim()}");
            throw;
        }
    }

    /// <summary>Has a process start inside.</summary>
    public void Enter(ProcessStartInfo start)
    {
        string[] command = ["netns", "exec", _name, start.FileName, .. start.ArgumentList];
        start.FileName = "ip";
        start.ArgumentList.Clear();
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }
    }

    /// <summary>From now on packets vanish both ways, and nobody is told: they go to a network card that nobody has.</summary>
    public Task CutAsync(CancellationToken cancellationToken) => PointAsync(Nowhere, Nowhere, cancellationToken);

    /// <summary>Packets arrive again.</summary>
    public async Task MendAsync(CancellationToken cancellationToken) =>
        await PointAsync(await CardAsync([], _cable, cancellationToken), await CardAsync(["-n", _name], "cable", cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The cable goes with it.
            await ChildProcess.RunAsync("ip", ["netns", "del", _name]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It was never made.
        }
    }

    private static string Address(int pair, int end) => string.Create(CultureInfo.InvariantCulture, $"10.213.{pair / 64}.{(pair % 64 * 4) + end}");

    private static async Task<string> CardAsync(string[] where, string cable, CancellationToken cancellationToken)
    {
        var words = (await ChildProcess.RunAsync("ip", [.. where, "-o", "link", "show", "dev", cable], cancellationToken)).Split(' ');
        return words[Array.IndexOf(words, "link/ether") + 1];
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        string[][] steps =
        [
            ["netns", "add", _name],
            ["link", "add", _cable, "type", "veth", "peer", "name", "cable", "netns", _name],
            ["address", "add", Outside + "/30", "dev", _cable],
            ["link", "set", _cable, "up"],
            ["-n", _name, "address", "add", Inside + "/30", "dev", "cable"],
            ["-n", _name, "link", "set", "cable", "up"],
            ["-n", _name, "link", "set", "lo", "up"],
        ];
        foreach (var step in steps)
        {
            await ChildProcess.RunAsync("ip", step, cancellationToken);
        }
    }

    /// <summary>Says to which card each end sends what is for the other.</summary>
    private async Task PointAsync(string outside, string inside, CancellationToken cancellationToken)
    {
        await ChildProcess.RunAsync("ip", ["neighbour", "replace", Inside, "lladdr", inside, "dev", _cable, "nud", "permanent"], cancellationToken);
        await ChildProcess.RunAsync("ip", ["-n", _name, "neighbour", "replace", Outside, "lladdr", outside, "dev", "cable", "nud", "permanent"], cancellationToken);
    }
}
