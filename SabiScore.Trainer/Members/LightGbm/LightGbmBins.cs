namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>Matrices that LightGBM has sorted into bins, kept for as many fits as want the same bins.</summary>
public sealed class LightGbmBins : IDisposable
{
    private readonly Dictionary<(FeatureMatrix Features, string Parameters), LightGbmDataset> datasets = [];

    public void Dispose()
    {
        foreach (var dataset in datasets.Values)
        {
            dataset.Dispose();
        }
    }

    internal LightGbmDataset Of(FeatureMatrix features, string parameters)
    {
        if (!datasets.TryGetValue((features, parameters), out var dataset))
        {
            dataset = LightGbmDataset.Create(features, parameters);
            datasets.Add((features, parameters), dataset);
        }

        return dataset;
    }
}
