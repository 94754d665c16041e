using SabiScore.Domain.Features;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Features;

namespace SabiScore.Trainer.Tests.Features;

public sealed class FeaturesCommandTests
{
    [Fact]
    public void Page_Generated_IsTheOneInDocs()
    {
        var page = Path.Combine(RealData.Repository, "docs", "features.md");
        Assert.True(File.ReadAllText(page) == FeatureCatalogPage.Write(), "docs/features.md is not current: ./sabiscore features --docs docs/features.md");
    }

    [Fact]
    public void Run_NoOption_ListsEveryFeature()
    {
        using var output = new StringWriter();
        Assert.Equal(0, FeaturesCommand.Run(new FeaturesOptions(), output, TestContext.Current.CancellationToken));
        Assert.All(FeatureCatalog.All, feature => Assert.Contains(feature.Name, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Run_CoverageOfGeneratedSeasons_PrintsEveryFeatureByLeagueAndSeason()
    {
        var folder = Directory.CreateTempSubdirectory("sabiscore-coverage-").FullName;
        GeneratedSeasons.Write(folder, 2022, 2);
        using var output = new StringWriter();
        var code = FeaturesCommand.Run(new FeaturesOptions { Data = folder, Coverage = true, Time = true }, output, TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("elo_home ", StringComparison.Ordinal) && line.EndsWith("## ## ## ## ## ## ##", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("travel ", StringComparison.Ordinal) && line.EndsWith("-- -- -- -- -- -- --", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("One coming match from a warm state", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_NoData_SaysWhatToDo()
    {
        using var output = new StringWriter();
        Assert.Equal(2, FeaturesCommand.Run(new FeaturesOptions { Coverage = true }, output, TestContext.Current.CancellationToken));
        Assert.Contains("--data", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, FeaturesCommand.Run(new FeaturesOptions { Coverage = true, Data = "/nowhere/at/all" }, output, TestContext.Current.CancellationToken));
    }
}
