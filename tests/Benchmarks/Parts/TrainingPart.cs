using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>A whole training of all leagues with fixed parameters, in a process of its own.</summary>
internal sealed class TrainingPart : Part
{
    public override string Name => "training";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var training = await workspace.TrainedAsync(cancellationToken);
        yield return new Figure(
            "training of all seven leagues, fixed parameters", training.Learning.TotalSeconds, 180, "s",
            $"from features to model; {training.Process.Elapsed.TotalSeconds:0} s with reading and features; {training.Process.ProcessorNote}");
        yield return new Figure("… most memory at once", training.Process.PeakMegabytes, 2000, "MB", "of the whole process, reading and features included");
        yield return new Figure("… size of the model", new FileInfo(training.ModelFile).Length / 1e6, null, "MB");
    }
}
