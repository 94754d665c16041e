using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Members.XGBoost;

/// <summary>A matrix inside XGBoost, NaN missing.</summary>
internal sealed class XGBoostMatrix : SafeHandle
{
    private XGBoostMatrix(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    internal static XGBoostMatrix Create(FeatureMatrix features, int threads)
    {
        XGBoostNative.Check(XGBoostNative.XGDMatrixCreateFromMat_omp(features.Values, (ulong)features.Rows, (ulong)features.Columns, float.NaN, out var matrix, threads));
        return new XGBoostMatrix(matrix);
    }

    internal void SetField(string field, ReadOnlySpan<float> values) =>
        XGBoostNative.Check(XGBoostNative.XGDMatrixSetFloatInfo(this, field, values, (ulong)values.Length));

    protected override bool ReleaseHandle() => XGBoostNative.XGDMatrixFree(handle) == 0;
}
