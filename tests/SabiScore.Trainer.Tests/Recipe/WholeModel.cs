using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe;

/// <summary>All members fitted on the generated seasons, once for all tests.</summary>
internal static class WholeModel
{
    public static TrainingOptions Options { get; } = GeneratedTraining.Quick with { Quick = false, ValidationSeasons = 1 };

    private static readonly Lazy<TrainedForecastModel> Lazily = new(() => ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), Options, null, CancellationToken.None));

    public static ForecastModel Model => Lazily.Value.Model;

    /// <summary>A match's features without those that a rule names.</summary>
    public static double[] Without(int row, Func<FeatureDefinition, bool> lost)
    {
        var features = GeneratedTraining.Table.Row(row).ToArray();
        foreach (var (column, feature) in FeatureCatalog.All.Index())
        {
            features[column] = lost(feature) ? double.NaN : features[column];
        }

        return features;
    }
}
