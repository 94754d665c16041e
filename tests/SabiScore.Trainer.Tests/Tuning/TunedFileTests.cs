using SabiScore.Domain.Features;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.StageTwo;
using SabiScore.Trainer.Search;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Tests.Tuning;

public sealed class TunedFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-tuned-");

    public static TheoryData<string> Members => [.. TunableMembers.All.Select(member => member.Name)];

    private string Path => System.IO.Path.Combine(folder.FullName, "tuned.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_WhatASamplerProposed_GivesTheSameLearner(string name)
    {
        var member = TunableMembers.All.Single(member => member.Name == name);
        var values = member.Sampler(7).Propose([])!;
        TunedFile.Write(Path, Tuned(new TunedMember { Name = name, Parameters = TunedLearners.Write(member.Space, values), Loss = 0.9, DefaultLoss = 1 }));

        var learner = TunedLearners.LineMove(new TreeParameters(), TunedFile.Read(Path)).Single(learner => learner.Name == name);

        Assert.Equal(member.Learner(new Candidate(member.Space, values)).Parameters, learner.Parameters);
    }

    [Fact]
    public void Options_MemberNotToBeUsed_KeepsItsDefault()
    {
        TunedParameters tuned = Tuned(Xgboost() with { Use = false }, Member("lightgbm"));
        var (standard, learners) = (Parameters(new TrainingOptions()), Parameters(new TrainingOptions { Tuned = tuned }));

        Assert.Equal(standard["xgboost"], learners["xgboost"]);
        Assert.NotEqual(standard["lightgbm"], learners["lightgbm"]);
        Assert.Equal(standard.Keys, learners.Keys);
    }

    [Fact]
    public void Read_EveryFault_IsSaidAtOnce()
    {
        var parameters = Xgboost().Parameters.ToDictionary(entry => entry.Key, entry => entry.Value);
        parameters.Remove("gamma");
        (parameters["depth"], parameters["rate"], parameters["wings"]) = ("11", "fast", "2");
        TunedFile.Write(Path, Tuned(Xgboost() with { Parameters = parameters }, Xgboost() with { Name = "oracle" }) with { SchemaId = "00000000", Form = 9 });

        var message = Assert.Throws<TunedParametersException>(() => TunedFile.Read(Path)).Message;

        Assert.All(
            ["Form 9 is not 1", "feature schema 00000000", "xgboost lacks gamma", "depth cannot be 11", "rate cannot be fast", "xgboost has no parameter wings", "no member oracle"],
            part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"form\":1}")]
    [InlineData("{\"schemaId\":\"x\",\"members\":null}")]
    [InlineData("{\"schemaId\":\"x\",\"wings\":2}")]
    [InlineData("null")]
    [InlineData("[1")]
    public void Read_NoTunedParameters_NamesTheFile(string json)
    {
        File.WriteAllText(Path, json);
        Assert.StartsWith(Path, Assert.Throws<TunedParametersException>(() => TunedFile.Read(Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_NamesIt() =>
        Assert.Contains("nowhere.json", Assert.Throws<TunedParametersException>(() => TunedFile.Read(System.IO.Path.Combine(folder.FullName, "nowhere.json"))).Message, StringComparison.Ordinal);

    private static Dictionary<string, string> Parameters(TrainingOptions options) =>
        MarketLearners.For(options).ToDictionary(learner => learner.Name, learner => string.Join(' ', learner.Parameters));

    private static TunedMember Xgboost() => Member("xgboost");

    private static TunedMember Member(string name)
    {
        var space = TunableMembers.All.Single(member => member.Name == name).Space;
        return new TunedMember { Name = name, Parameters = TunedLearners.Write(space, [.. space.Parameters.Select(parameter => parameter.FromUnit(0.3))]) };
    }

    private static TunedParameters Tuned(params TunedMember[] members) => new() { SchemaId = FeatureCatalog.SchemaId, Members = members };
}
