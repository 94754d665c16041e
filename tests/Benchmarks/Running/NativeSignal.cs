using System.Runtime.InteropServices;

namespace SabiScore.Benchmarks.Running;

/// <summary>Asks a process to end, as Ctrl-C or a service manager would.</summary>
internal static partial class NativeSignal
{
    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Send(int processId, int signal);
}
