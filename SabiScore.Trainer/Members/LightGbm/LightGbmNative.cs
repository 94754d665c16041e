using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>The part of LightGBM's C interface that is used. Every call returns 0, or −1 and leaves a message.</summary>
internal static partial class LightGbmNative
{
    internal const int Float32 = 0;
    internal const int PredictRaw = 1;

    private const string Library = NativeLibraries.LightGbm;

    internal static void Check(int status)
    {
        if (status != 0)
        {
            throw new LearnerException($"LightGBM: {Marshal.PtrToStringUTF8(LGBM_GetLastError())}");
        }
    }

    [LibraryImport(Library)]
    internal static partial nint LGBM_GetLastError();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_DatasetCreateFromMat(
        ReadOnlySpan<float> data, int dataType, int rows, int columns, int isRowMajor, string parameters, nint reference, out nint dataset);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_DatasetSetField(LightGbmDataset dataset, string field, ReadOnlySpan<float> data, int count, int dataType);

    [LibraryImport(Library)]
    internal static partial int LGBM_DatasetFree(nint dataset);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_BoosterCreate(LightGbmDataset dataset, string parameters, out nint booster);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterFree(nint booster);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterUpdateOneIter(LightGbmBooster booster, out int isFinished);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterUpdateOneIterCustom(LightGbmBooster booster, ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians, out int isFinished);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterGetPredict(LightGbmBooster booster, int dataIndex, out long length, Span<double> scores);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_BoosterPredictForMat(
        LightGbmBooster booster, ReadOnlySpan<float> data, int dataType, int rows, int columns, int isRowMajor, int predictType, int startIteration, int iterations, string parameters, out long length, Span<double> scores);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterSaveModelToString(LightGbmBooster booster, int startIteration, int iterations, int importanceType, long bufferLength, out long length, Span<byte> buffer);
}
