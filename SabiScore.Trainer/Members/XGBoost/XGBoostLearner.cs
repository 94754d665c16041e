using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.XGBoost;

/// <summary>
/// Boosting with the system's XGBoost: residual logits by the soft-label softmax with our own derivatives, numbers by the library's squared error.
/// Offsets are added in the derivatives, not given as the library's base margin, so its raw output is the residual itself.
/// </summary>
public sealed class XGBoostLearner(string name, XGBoostOptions options) : ISoftLabelLearner, IRegressionLearner
{
    public string Name => name;

    public string Library => Unavailable is null ? XGBoostNative.Version : "XGBoost";

    public string? Unavailable => NativeLibraries.XGBoostUnavailable;

    public IReadOnlyList<NamedText> Parameters => options.Named();

    public TreeEnsemble Fit(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        using var booster = Grow(task, run, cancellationToken);
        return XGBoostJson.Read(booster.ToJson(), SoftLabelGradient.Outcomes);
    }

    public TreeEnsemble Fit(RegressionTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        NativeLibraries.Require(Unavailable);
        task.Check();
        using var matrix = XGBoostMatrix.Create(task.Features, run.Threads);
        matrix.SetField("weight", task.FloatWeights());
        var builder = new TreeEnsembleBuilder(task.Outputs);
        for (var output = 0; output < task.Outputs; output++)
        {
            var own = output;
            matrix.SetField("label", task.Target(own));
            using var booster = XGBoostBooster.Create(matrix, options.Library(run, [new("objective", "reg:squarederror"), new("base_score", "0")]));
            for (var round = 0; round < options.Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                booster.Update(round, matrix);
                run.Progress?.Report(new LearnerProgress((output * options.Rounds) + round + 1, options.Rounds * task.Outputs));
            }

            var json = booster.ToJson();
            builder.AddBias(own, XGBoostJson.BaseScore(json));
            XGBoostJson.AddTo(json, builder, _ => own);
        }

        return builder.Build();
    }

    internal XGBoostBooster Grow(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        NativeLibraries.Require(Unavailable);
        task.Check();
        var rows = task.Features.Rows;
        using var matrix = XGBoostMatrix.Create(task.Features, run.Threads);
        // The library wants a label for every row although the derivatives are ours.
        matrix.SetField("label", new float[rows]);
        var booster = XGBoostBooster.Create(matrix, options.Library(run, [new("objective", "multi:softprob"), new("num_class", "3"), new("base_score", "0")]));
        try
        {
            var count = SoftLabelGradient.Outcomes * rows;
            var (scores, gradients, hessians) = (new float[count], new float[count], new float[count]);
            for (var round = 0; round < options.Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                SoftLabelGradient.Fill<float>(task, scores, ScoreLayout.RowMajor, gradients, hessians);
                booster.Update(matrix, gradients, hessians);
                booster.PredictRaw(matrix, scores);
                run.Progress?.Report(new LearnerProgress(round + 1, options.Rounds));
            }

            return booster;
        }
        catch
        {
            booster.Dispose();
            throw;
        }
    }
}
