using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Members.XGBoost;

/// <summary>A model that XGBoost is growing.</summary>
internal sealed class XGBoostBooster : SafeHandle
{
    private XGBoostBooster(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    internal static XGBoostBooster Create(XGBoostMatrix matrix, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        XGBoostNative.Check(XGBoostNative.XGBoosterCreate([matrix.DangerousGetHandle()], 1, out var handle));
        GC.KeepAlive(matrix);
        var booster = new XGBoostBooster(handle);
        try
        {
            foreach (var (name, value) in parameters)
            {
                XGBoostNative.Check(XGBoostNative.XGBoosterSetParam(booster, name, value));
            }

            return booster;
        }
        catch
        {
            booster.Dispose();
            throw;
        }
    }

    /// <summary>One round on the library's own objective.</summary>
    internal void Update(int round, XGBoostMatrix matrix) => XGBoostNative.Check(XGBoostNative.XGBoosterUpdateOneIter(this, round, matrix));

    /// <summary>One round on the given derivatives, row-major.</summary>
    internal void Update(XGBoostMatrix matrix, ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians) =>
        XGBoostNative.Check(XGBoostNative.XGBoosterBoostOneIter(this, matrix, gradients, hessians, (ulong)gradients.Length));

    /// <summary>The library's own raw scores, row-major.</summary>
    internal void PredictRaw(XGBoostMatrix matrix, Span<float> scores)
    {
        XGBoostNative.Check(XGBoostNative.XGBoosterPredict(this, matrix, XGBoostNative.OutputMargin, 0, 0, out var length, out var own));
        if (length != (ulong)scores.Length)
        {
            throw new LearnerException($"XGBoost: {length} scores instead of {scores.Length}.");
        }

        unsafe
        {
            new ReadOnlySpan<float>((void*)own, scores.Length).CopyTo(scores);
        }
    }

    /// <summary>The model in the library's JSON format.</summary>
    internal byte[] ToJson()
    {
        XGBoostNative.Check(XGBoostNative.XGBoosterSaveModelToBuffer(this, """{"format": "json"}""", out var length, out var buffer));
        var json = new byte[length];
        Marshal.Copy(buffer, json, 0, json.Length);
        return json;
    }

    protected override bool ReleaseHandle() => XGBoostNative.XGBoosterFree(handle) == 0;
}
