using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>
/// Boosting with LightGBM: residual logits by the soft-label softmax with our own derivatives, numbers by the library's squared error. Offsets are
/// added in the derivatives, not given as the library's initial scores, so its raw output is the residual itself.
/// </summary>
public sealed class LightGbmLearner(string name, LightGbmOptions options) : ISoftLabelLearner, IRegressionLearner
{
    public string Name => name;

    public string Library => "LightGBM 4.7.0";

    public string? Unavailable => NativeLibraries.LightGbmUnavailable;

    public IReadOnlyList<NamedText> Parameters => options.Named();

    public TreeEnsemble Fit(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        using var booster = Grow(task, run, cancellationToken);
        return Convert(booster, SoftLabelGradient.Outcomes);
    }

    public TreeEnsemble Fit(RegressionTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        NativeLibraries.Require(Unavailable);
        task.Check();
        using var own = run.Bins is null ? LightGbmDataset.Create(task.Features, options.DatasetText(run)) : null;
        var dataset = own ?? run.Bins!.Of(task.Features, options.DatasetText(run));
        dataset.SetField("weight", task.FloatWeights());
        var builder = new TreeEnsembleBuilder(task.Outputs);
        var parameters = options.Text(run, "objective=regression boost_from_average=true");
        for (var output = 0; output < task.Outputs; output++)
        {
            dataset.SetField("label", task.Target(output));
            using var booster = LightGbmBooster.Create(dataset, parameters);
            var done = output * options.Rounds;
            for (var round = 0; round < options.Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!booster.Update())
                {
                    break;
                }

                run.Progress?.Report(new LearnerProgress(done + round + 1, options.Rounds * task.Outputs));
            }

            var place = output;
            LightGbmText.AddTo(booster.ToText(), builder, _ => place);
        }

        return builder.Build();
    }

    internal static TreeEnsemble Convert(LightGbmBooster booster, int outputs)
    {
        var builder = new TreeEnsembleBuilder(outputs);
        LightGbmText.AddTo(booster.ToText(), builder, tree => tree % outputs);
        return builder.Build();
    }

    internal LightGbmBooster Grow(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        NativeLibraries.Require(Unavailable);
        task.Check();
        using var own = run.Bins is null ? LightGbmDataset.Create(task.Features, options.DatasetText(run)) : null;
        var dataset = own ?? run.Bins!.Of(task.Features, options.DatasetText(run));
        var booster = LightGbmBooster.Create(dataset, options.Text(run, "objective=none num_class=3 boost_from_average=false"));
        try
        {
            var count = SoftLabelGradient.Outcomes * task.Features.Rows;
            var (scores, gradients, hessians) = (new double[count], new float[count], new float[count]);
            for (var round = 0; round < options.Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                SoftLabelGradient.Fill<double>(task, scores, ScoreLayout.ClassMajor, gradients, hessians);
                if (!booster.Update(gradients, hessians))
                {
                    break;
                }

                booster.TrainingScores(scores);
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
