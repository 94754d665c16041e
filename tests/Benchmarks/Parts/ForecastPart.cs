using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Domain.Models.Explanations;

namespace SabiScore.Benchmarks.Parts;

/// <summary>Forecasts from ready feature vectors by the model that the training part trains.</summary>
internal sealed class ForecastPart : Part
{
    private const int Matches = 5000;
    private const int Explained = 1000;

    public override string Name => "forecast";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var training = await workspace.TrainedAsync(cancellationToken);
        ForecastModel model;
        using (var file = File.OpenRead(training.ModelFile))
        {
            model = ForecastModel.Load(file, FeatureCatalog.SchemaId);
        }

        var table = workspace.Features;
        EvaluateAll(model, table);
        var evaluated = Timed.Run(() => EvaluateAll(model, table));
        yield return new Figure(
            "one forecast from a ready feature vector", evaluated.Clock.TotalMicroseconds / Matches, 100, "µs",
            $"mean of the last {Matches:N0} matches, {model.Members.Count} members, one thread");

        ExplainAll(model, table);
        var explained = Timed.Run(() => ExplainAll(model, table));
        yield return new Figure(
            "one forecast with its explanation in words", explained.Clock.TotalMicroseconds / Explained, 1000, "µs",
            $"mean of the last {Explained:N0} matches, one thread");
    }

    private static void ExplainAll(ForecastModel model, FeatureTable table)
    {
        for (var row = table.Matches.Count - Explained; row < table.Matches.Count; row++)
        {
            ExplanationSummary.Of(model.Explain(table.Row(row), table.Matches[row].Fixture.League), table.Row(row), 12);
        }
    }

    private static void EvaluateAll(ForecastModel model, FeatureTable table)
    {
        for (var row = table.Matches.Count - Matches; row < table.Matches.Count; row++)
        {
            model.Evaluate(table.Row(row), table.Matches[row].Fixture.League);
        }
    }
}
