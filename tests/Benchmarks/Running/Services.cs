using System.Diagnostics;
using System.Globalization;

namespace SabiScore.Benchmarks.Running;

/// <summary>The services that a Standalone started, as the system's table of processes has them.</summary>
internal static class Services
{
    private static readonly string[] Names = ["Trainer", "Worker", "Api"];

    /// <summary>Process of each service by its name ("Api"); one that is being started again is missing.</summary>
    public static IReadOnlyDictionary<string, int> Of(int standalone)
    {
        var services = new Dictionary<string, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && IsChild(pid, standalone)
                && Names.FirstOrDefault(name => Program(pid) == "SabiScore." + name) is { } service)
            {
                services[service] = pid;
            }
        }

        return services;
    }

    /// <summary>A line of the kernel's status of a process, such as VmRSS (now) or VmHWM (most ever), megabytes.</summary>
    public static double? Megabytes(int pid, string line)
    {
        var found = Read(pid, "status")?.Split('\n').FirstOrDefault(text => text.StartsWith(line + ":", StringComparison.Ordinal));
        return found is null ? null : double.Parse(found.Split(':', '\t', ' ').First(part => part.Length > 0 && char.IsAsciiDigit(part[0])), CultureInfo.InvariantCulture) / 1000;
    }

    public static void Kill(int pid) => Process.GetProcessById(pid).Kill();

    private static bool IsChild(int pid, int parent) =>
        Read(pid, "stat")?.Split(") ") is [.., var rest] && int.Parse(rest.Split(' ')[1], CultureInfo.InvariantCulture) == parent;

    private static string Program(int pid) => Path.GetFileName((Read(pid, "cmdline") ?? "").Split('\0')[0]);

    private static string? Read(int pid, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
