using System.Runtime.InteropServices;
using System.Text;

namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>A model that LightGBM is growing.</summary>
internal sealed class LightGbmBooster : SafeHandle
{
    private LightGbmBooster(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    internal static LightGbmBooster Create(LightGbmDataset dataset, string parameters)
    {
        LightGbmNative.Check(LightGbmNative.LGBM_BoosterCreate(dataset, parameters, out var booster));
        return new LightGbmBooster(booster);
    }

    /// <summary>One round on the library's own objective; false where no split is worth making any more.</summary>
    internal bool Update()
    {
        LightGbmNative.Check(LightGbmNative.LGBM_BoosterUpdateOneIter(this, out var finished));
        return finished == 0;
    }

    /// <summary>One round on the given derivatives, class-major; false where no split is worth making any more.</summary>
    internal bool Update(ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians)
    {
        LightGbmNative.Check(LightGbmNative.LGBM_BoosterUpdateOneIterCustom(this, gradients, hessians, out var finished));
        return finished == 0;
    }

    /// <summary>Raw scores of the training rows, class-major.</summary>
    internal void TrainingScores(Span<double> scores)
    {
        LightGbmNative.Check(LightGbmNative.LGBM_BoosterGetPredict(this, 0, out var length, scores));
        if (length != scores.Length)
        {
            throw new LearnerException($"LightGBM: {length} scores instead of {scores.Length}.");
        }
    }

    /// <summary>The library's own raw predictions, row-major.</summary>
    internal double[] PredictRaw(FeatureMatrix features, int outputs)
    {
        var scores = new double[(long)features.Rows * outputs];
        LightGbmNative.Check(LightGbmNative.LGBM_BoosterPredictForMat(
            this, features.Values, LightGbmNative.Float32, features.Rows, features.Columns, 1, LightGbmNative.PredictRaw, 0, -1, "num_threads=1", out _, scores));
        return scores;
    }

    /// <summary>The model in the library's text format.</summary>
    internal string ToText()
    {
        var buffer = new byte[1 << 20];
        LightGbmNative.Check(LightGbmNative.LGBM_BoosterSaveModelToString(this, 0, -1, 0, buffer.Length, out var length, buffer));
        if (length > buffer.Length)
        {
            buffer = new byte[length];
            LightGbmNative.Check(LightGbmNative.LGBM_BoosterSaveModelToString(this, 0, -1, 0, buffer.Length, out length, buffer));
        }

        return Encoding.UTF8.GetString(buffer, 0, (int)length - 1);
    }

    protected override bool ReleaseHandle() => LightGbmNative.LGBM_BoosterFree(handle) == 0;
}
