using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Members.XGBoost;

/// <summary>The part of XGBoost's C interface (1.7 and later) that is used. Every call returns 0, or −1 and leaves a message.</summary>
internal static partial class XGBoostNative
{
    internal const int OutputMargin = 1;

    private const string Library = NativeLibraries.XGBoost;

    internal static string Version
    {
        get
        {
            XGBoostVersion(out var major, out var minor, out var patch);
            return $"XGBoost {major}.{minor}.{patch}";
        }
    }

    internal static void Check(int status)
    {
        if (status != 0)
        {
            throw new LearnerException($"XGBoost: {Marshal.PtrToStringUTF8(XGBGetLastError())}");
        }
    }

    [LibraryImport(Library)]
    internal static partial void XGBoostVersion(out int major, out int minor, out int patch);

    [LibraryImport(Library)]
    internal static partial nint XGBGetLastError();

    [LibraryImport(Library)]
    internal static partial int XGDMatrixCreateFromMat_omp(ReadOnlySpan<float> data, ulong rows, ulong columns, float missing, out nint matrix, int threads);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int XGDMatrixSetFloatInfo(XGBoostMatrix matrix, string field, ReadOnlySpan<float> values, ulong count);

    [LibraryImport(Library)]
    internal static partial int XGDMatrixFree(nint matrix);

    [LibraryImport(Library)]
    internal static partial int XGBoosterCreate(ReadOnlySpan<nint> matrices, ulong count, out nint booster);

    [LibraryImport(Library)]
    internal static partial int XGBoosterFree(nint booster);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int XGBoosterSetParam(XGBoostBooster booster, string name, string value);

    [LibraryImport(Library)]
    internal static partial int XGBoosterUpdateOneIter(XGBoostBooster booster, int iteration, XGBoostMatrix matrix);

    [LibraryImport(Library)]
    internal static partial int XGBoosterBoostOneIter(XGBoostBooster booster, XGBoostMatrix matrix, ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians, ulong count);

    [LibraryImport(Library)]
    internal static partial int XGBoosterPredict(XGBoostBooster booster, XGBoostMatrix matrix, int options, uint treeLimit, int training, out ulong length, out nint scores);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int XGBoosterSaveModelToBuffer(XGBoostBooster booster, string configuration, out ulong length, out nint buffer);
}
