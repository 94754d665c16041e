using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;

namespace SabiScore.Benchmarks.Running;

/// <summary>What the parts share: the data, and a scratch folder that is deleted at the end.</summary>
internal sealed class Workspace : IDisposable
{
    private MatchSet? matches;
    private FeatureTable? features;
    private Task<Training>? training;

    /// <param name="data">Folder of match files.</param>
    public Workspace(string data) => Data = data;

    public string Data { get; }

    public DirectoryInfo Scratch { get; } = Directory.CreateTempSubdirectory("sabiscore-bench-");

    /// <summary>Read once; how long that takes is no part of any figure.</summary>
    public MatchSet Matches => matches ??= SeasonFiles.Read(Data);

    /// <summary>The features of all matches; computed where no part has done so yet.</summary>
    public FeatureTable Features
    {
        get => features ??= FeatureTable.Build(Matches.Matches, null, CancellationToken.None);
        set => features = value;
    }

    /// <summary>A training of all leagues on all matches; done once, by the part that asks first.</summary>
    public Task<Training> TrainedAsync(CancellationToken cancellationToken) =>
        training ??= TrainOnce.RunAsync(Data, Path.Combine(Scratch.FullName, "bench.model"), cancellationToken);

    public void Dispose()
    {
        if (Scratch.Exists)
        {
            Scratch.Delete(recursive: true);
        }
    }
}
