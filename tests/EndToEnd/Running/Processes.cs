using System.Globalization;

namespace SabiScore.EndToEnd.Running;

/// <summary>The system's table of processes.</summary>
internal static class Processes
{
    public static IEnumerable<(int Pid, string Program)> ChildrenOf(int parent)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && Stat(pid) is { } stat && stat.Parent == parent)
            {
                yield return (pid, Path.GetFileName(File.ReadAllText($"{folder}/cmdline").Split('\0')[0]));
            }
        }
    }

    /// <summary>What a process holds of the machine's memory.</summary>
    public static double ResidentMegabytes(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/status").Single(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>A process that ended and was not yet collected is not alive.</summary>
    public static bool IsAlive(int pid) => Stat(pid) is { State: not 'Z' };

    public static async Task GoneAsync(int pid, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (IsAlive(pid))
        {
            await Task.Delay(TimeSpan.FromSeconds(0.1), patience.Token);
        }
    }

    private static (char State, int Parent)? Stat(int pid)
    {
        try
        {
            // The program's name stands in brackets and may hold anything: read from behind it.
            var fields = File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ');
            return (fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
