using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>A matrix that LightGBM has sorted into bins.</summary>
internal sealed class LightGbmDataset : SafeHandle
{
    private LightGbmDataset(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    internal static LightGbmDataset Create(FeatureMatrix features, string parameters)
    {
        LightGbmNative.Check(LightGbmNative.LGBM_DatasetCreateFromMat(features.Values, LightGbmNative.Float32, features.Rows, features.Columns, 1, parameters, 0, out var dataset));
        return new LightGbmDataset(dataset);
    }

    internal void SetField(string field, ReadOnlySpan<float> values) =>
        LightGbmNative.Check(LightGbmNative.LGBM_DatasetSetField(this, field, values, values.Length, LightGbmNative.Float32));

    protected override bool ReleaseHandle() => LightGbmNative.LGBM_DatasetFree(handle) == 0;
}
