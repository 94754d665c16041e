using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe;

/// <summary>Generated seasons of two leagues, read and filled once; the last of them is 2023/24.</summary>
internal static class GeneratedTraining
{
    public static readonly Season Last = new(2023);

    private static readonly Lazy<MatchSet> Lazily = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("sabiscore-recipe-");
        try
        {
            GeneratedSeasons.Write(folder.FullName, firstSeason: 2019, seasons: 5, [League.PremierLeague, League.Eredivisie]);
            return SeasonFiles.Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    private static readonly Lazy<FeatureTable> LazyTable = new(() => Fill(Lazily.Value.Matches));

    public static MatchSet Set => Lazily.Value;

    public static FeatureTable Table => LazyTable.Value;

    /// <summary>One thread: a library's threads wait for one another, for ever so long where there are other tests beside.</summary>
    public static TrainingOptions Quick { get; } = new() { Quick = true, Threads = 1 };

    public static FeatureTable Fill(IReadOnlyList<PlayedMatch> matches) => FeatureTable.Build(matches, null, TestContext.Current.CancellationToken);

    public static TrainingData Data(IReadOnlyList<PlayedMatch> matches) => TrainingData.Of(Fill(matches));
}
