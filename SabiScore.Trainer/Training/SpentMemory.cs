using System.Runtime;
using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Training;

/// <summary>Gives what a training has used back to the machine: a service that learns once a night must not hold its peak all day.</summary>
internal static partial class SpentMemory
{
    public static void GiveBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            try
            {
                // What the learning libraries freed, the C library keeps.
                _ = Trim(0);
            }
            catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
            {
                // Another C library than glibc, with other habits.
            }
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Trim(nuint keep);
}
