using Microsoft.Extensions.Options;
using SabiScore.Domain.Features;
using SabiScore.Trainer.Searches;
using SabiScore.Trainer.Training;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Tests.Searches;

public sealed class FoundParametersTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-found-");

    private string TunedPath => Path.Combine(folder.FullName, "trainings.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Keep_FileOfTrainings_HoldsWhatWasFound_AndTheOthersAsTheyWere()
    {
        TunedFile.Write(TunedPath, Of(Member("xgboost", 0.1), Member("lightgbm", 0.2)));

        var said = Kept(TunedPath).Keep(Of(Member("lightgbm", 0.3) with { Use = false }, Member("extra_trees", 0.4)));

        Assert.Equal([("lightgbm", 0.3, false), ("extra_trees", 0.4, true), ("xgboost", 0.1, true)],
            TunedFile.Read(TunedPath).Members.Select(member => (member.Name, member.Loss!.Value, member.Use)));
        Assert.Equal(["lightgbm", "extra_trees"], TunedFile.Read(Path.Combine(folder.FullName, "search", "tuned.json")).Members.Select(member => member.Name));
        Assert.Equal($"1 of 2 members do better than with their default parameters. Whole trainings use {TunedPath}, which holds them now.", said);
    }

    [Fact]
    public void Keep_FileOfTrainingsBroken_IsSaidAndLeft()
    {
        File.WriteAllText(TunedPath, "{}");

        Assert.StartsWith(TunedPath, Assert.Throws<TunedParametersException>(() => Kept(TunedPath).Keep(Of(Member("xgboost", 0.1)))).Message, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(TunedPath));
    }

    private FoundParameters Kept(string tunedFile)
    {
        var kept = new FoundParameters(
            Options.Create(new SearchOptions { Folder = Path.Combine(folder.FullName, "search") }), Options.Create(new TrainingQueueOptions { TunedFile = tunedFile }));
        Assert.True(Directory.Exists(kept.FolderOf("0badcafe", 1)));
        return kept;
    }

    private static TunedParameters Of(params TunedMember[] members) => new() { SchemaId = FeatureCatalog.SchemaId, Members = members };

    private static TunedMember Member(string name, double loss)
    {
        var space = TunableMembers.All.Single(member => member.Name == name).Space;
        return new TunedMember { Name = name, Parameters = TunedLearners.Write(space, [.. space.Parameters.Select(parameter => parameter.FromUnit(0.5))]), Loss = loss };
    }
}
