using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SabiScore.Standalone.Tests.Processes;

/// <summary>Standalone as the process that a user starts, stops and kills.</summary>
public sealed class StandaloneProcessTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Terminate_EndsEveryServiceInOrder()
    {
        using var system = new FakeSystem(service: "cat >/dev/null; echo ended in order");
        var standalone = system.Start();
        var pids = await system.PidsAsync(Cancelled);

        await SignalAsync("TERM", standalone.Id);
        foreach (var _ in pids)
        {
            await system.LineAsync(line => line.EndsWith("| ended in order", StringComparison.Ordinal), Cancelled);
        }

        await standalone.WaitForExitAsync(Cancelled);
        Assert.Equal(0, standalone.ExitCode);
        Assert.All(pids.Values, pid => Assert.False(IsAlive(pid)));
    }

    [Fact]
    public async Task Kill_OfStandaloneItself_LeavesNoOrphan()
    {
        using var system = new FakeSystem();
        var standalone = system.Start();
        var pids = await system.PidsAsync(Cancelled);

        standalone.Kill();

        foreach (var pid in pids.Values)
        {
            await GoneAsync(pid);
        }

        Assert.All(pids.Values, pid => Assert.False(IsAlive(pid)));
    }

    [Fact]
    public async Task Service_ThatSaysItsConfigurationIsWrong_EndsAll()
    {
        using var system = new FakeSystem(service: "case $0 in *Worker) exit 78;; *) exec cat >/dev/null;; esac");
        var standalone = system.Start();
        var pids = await system.PidsAsync(Cancelled);

        Assert.Contains("the worker cannot run as it is told to", await standalone.StandardError.ReadToEndAsync(Cancelled), StringComparison.Ordinal);
        await standalone.WaitForExitAsync(Cancelled);

        Assert.Equal(1, standalone.ExitCode);
        Assert.All(pids.Values, pid => Assert.False(IsAlive(pid)));
    }

    [Fact]
    public async Task Start_Anew_ForgetsBeforeTheServicesStart()
    {
        using var system = new FakeSystem(service: "if [ \"$1\" = forget ]; then echo forgotten; exit 0; fi; exec cat >/dev/null");
        system.Start(more: "--anew");

        await system.LineAsync(line => line == "forget    | forgotten", Cancelled);
        Assert.Equal(3, (await system.PidsAsync(Cancelled)).Count);
    }

    [Fact]
    public async Task Kill_OfAService_BringsItBack()
    {
        using var system = new FakeSystem();
        system.Start();
        var before = await system.PidsAsync(Cancelled);

        await SignalAsync("KILL", before["worker"]);

        await system.LineAsync(line => line.Contains("worker ended with code 137; starting it again", StringComparison.Ordinal), Cancelled);
        Assert.NotEqual(before["worker"], await system.PidOfAsync("worker", Cancelled));
    }

    [Fact]
    public async Task Migration_ThatFails_StartsNoService()
    {
        using var system = new FakeSystem(migration: "echo no such table; exit 7");
        var standalone = system.Start();

        await system.LineAsync(line => line == "migrate   | no such table", Cancelled);
        await standalone.WaitForExitAsync(Cancelled);

        Assert.Equal(7, standalone.ExitCode);
    }

    [Fact]
    public async Task SecondOnTheSameFolder_IsRefusedInOneLine()
    {
        using var system = new FakeSystem();
        system.Start();
        await system.PidsAsync(Cancelled);

        Assert.StartsWith("sabiscore: another SabiScore uses the folder", await RefusalAsync(system.Start()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortInUse_IsRefusedInOneLine()
    {
        using var system = new FakeSystem();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.StartsWith($"sabiscore: port {port} is in use", await RefusalAsync(system.Start(port)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingDataFolder_IsRefusedInOneLine()
    {
        using var system = new FakeSystem();
        var nowhere = Path.Combine(system.State, "nowhere");

        Assert.Equal($"sabiscore: there is no folder {nowhere} (--data)", await RefusalAsync(system.Start(null, "--data", nowhere)));
    }

    [Fact]
    public async Task UnwritableFolder_IsRefusedInOneLine()
    {
        using var system = new FakeSystem();
        await File.WriteAllTextAsync(system.State, "a file where the folder should be", Cancelled);

        Assert.StartsWith($"sabiscore: cannot write to the folder {system.State}", await RefusalAsync(system.Start()), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(Process standalone)
    {
        var said = await standalone.StandardError.ReadToEndAsync(Cancelled);
        await standalone.WaitForExitAsync(Cancelled);
        Assert.Equal(1, standalone.ExitCode);
        return Assert.Single(said.TrimEnd('\n').Split('\n'));
    }

    private static async Task SignalAsync(string signal, int pid)
    {
        using var kill = Process.Start("kill", ["-" + signal, pid.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Cancelled);
    }

    private static async Task GoneAsync(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
            patience.CancelAfter(TimeSpan.FromSeconds(30));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }

    /// <summary>A process that has ended and was not yet collected by whoever inherited it is not alive.</summary>
    private static bool IsAlive(int pid)
    {
        var status = $"/proc/{pid}/stat";
        return File.Exists(status) && File.ReadAllText(status).Split(") ")[^1][0] != 'Z';
    }
}
