using System.Reflection;
using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Members;

/// <summary>Finds the learning libraries' shared objects; where one is absent its learners are unavailable and the rest goes on.</summary>
internal static partial class NativeLibraries
{
    internal const string LightGbm = "lib_lightgbm";
    internal const string XGBoost = "xgboost";

    // Debian's libxgboost0 has the first name; Windows and macOS have the others from their own packages.
    private static readonly string[] XGBoostNames = ["libxgboost.so.0", "libxgboost.so", "xgboost.dll", "libxgboost.dylib", "xgboost"];
    private static readonly Lazy<nint> XGBoostHandle = new(() => XGBoostNames.Select(Load).FirstOrDefault(handle => handle != 0));
    private static readonly Lazy<nint> LightGbmHandle = new(() => Load(LightGbm));

    static NativeLibraries()
    {
        SleepInsteadOfSpinning();
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, (name, _, _) => name switch
        {
            XGBoost => XGBoostHandle.Value,
            LightGbm => LightGbmHandle.Value,
            _ => 0,
        });
    }

    /// <summary>Why LightGBM cannot be used here; null where it can.</summary>
    internal static string? LightGbmUnavailable => LightGbmHandle.Value != 0 ? null : $"The LightGBM package has no library for {RuntimeInformation.RuntimeIdentifier}.";

    /// <summary>Why XGBoost cannot be used here; null where it can.</summary>
    internal static string? XGBoostUnavailable => XGBoostHandle.Value != 0 ? null : $"No XGBoost library is installed (looked for {string.Join(", ", XGBoostNames)}; on Debian: libxgboost0).";

    /// <summary>Fails with the reason where a library is absent; before that nothing of it may be called.</summary>
    internal static void Require(string? unavailable)
    {
        if (unavailable is not null)
        {
            throw new LearnerException(unavailable);
        }
    }

    // Between two rounds the libraries' threads (GNU OpenMP) spin for milliseconds by default. Where other processes want the processor too, that made a
    // fit on two threads more than ten times slower than on one. The runtime reads the variable when it is loaded, and from the process itself, where
    // .NET's own environment does not reach.
    private static void SleepInsteadOfSpinning()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = setenv("GOMP_SPINCOUNT", "1000", overwrite: 0);
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    private static nint Load(string name) =>
        NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var handle) ? handle : 0;
}
