using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>A group of figures that are measured together.</summary>
internal abstract class Part
{
    /// <summary>In the order in which they are measured: later ones may use what earlier ones leave in the workspace.</summary>
    public static IReadOnlyList<Part> All { get; } = [new ImportPart(), new FeaturesPart(), new TrialPart(), new TrainingPart(), new ForecastPart(), new StartPart(), new ReplayPart()];

    /// <summary>Beside another program, which has to be installed: only where it is asked for.</summary>
    public static Part Peers { get; } = new PeersPart();

    /// <summary>A whole season: it takes too long for every bench, so only where it is asked for.</summary>
    public static Part Jobs { get; } = new JobsPart();

    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Measures its figures, one after the other.</summary>
    public abstract IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, CancellationToken cancellationToken);
}
