using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Search;
using SabiScore.Trainer.Tests.Recipe;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Tests.Search;

public sealed class MemberSearchTests : IDisposable
{
    private static readonly Lazy<MemberFolds> Folds = new(() => MemberFolds.Of(
        TrainingData.Of(GeneratedTraining.Table), null, GeneratedTraining.Quick with { ValidationSeasons = 2 }, TestContext.Current.CancellationToken));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-tune-");

    public static TheoryData<string> Members => [.. TunableMembers.All.Select(member => member.Name)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Members))]
    public void Losses_SmallestOfEachSpace_AreThoseOfForecasts(string name)
    {
        var member = TunableMembers.All.Single(member => member.Name == name);
        var learner = member.Learner(new Candidate(member.Space, [.. member.Space.Parameters.Select(parameter => parameter.FromUnit(0))]));
        Assert.SkipWhen(learner.Unavailable is not null, learner.Unavailable ?? "");
        using var search = new MemberSearch(Folds.Value, GeneratedTraining.Quick);
        Assert.All(search.Losses(learner, Token), loss => Assert.InRange(loss, 0.7, 1.1));
    }

    [Fact]
    public void Losses_BinsKeptFromAnotherTrial_AreTheSame()
    {
        using var bins = new LightGbmBins();
        var task = Folds.Value.All[0].Task;
        var first = new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 5, MinLeafRows = 300 });
        var second = new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 5, MinLeafRows = 20 });
        var run = new LearnerRun { Threads = 1 };
        first.Fit(task, run with { Bins = bins }, Token);
        Assert.Equal(Folds.Value.All[0].Loss(second.Fit(task, run, Token)), Folds.Value.All[0].Loss(second.Fit(task, run with { Bins = bins }, Token)));
    }

    [Fact]
    public void Run_Cancelled_StopsWithinAFit()
    {
        using var search = new MemberSearch(Folds.Value, GeneratedTraining.Quick);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var learner = new LightGbmLearner("lightgbm", new LightGbmOptions());
        Assert.ThrowsAny<OperationCanceledException>(() => search.Losses(learner, source.Token).ToArray());
    }

    [Fact]
    public void Tune_GoneOnWithFromItsJournal_EndsAsUndisturbed()
    {
        GeneratedSeasons.Write(folder.FullName, firstSeason: 2019, seasons: 5, [League.PremierLeague, League.Eredivisie]);
        var whole = Tune("whole.jsonl", 4);
        Tune("torn.jsonl", 2);
        var path = Path.Combine(folder.FullName, "torn.jsonl");
        File.AppendAllText(path, "{\"number\":2,\"val");

        Assert.Equal(whole, Tune("torn.jsonl", 4));
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder.FullName, "whole.jsonl")), File.ReadAllBytes(path));
    }

    [Fact]
    public void Tune_UnknownMember_SaysWhichThereAre()
    {
        using var output = new StringWriter();
        Assert.Equal(2, TuneRun.Run(new TuneOptions { Data = folder.FullName, Member = "lightgbm,oracle", Training = GeneratedTraining.Quick }, output, TimeProvider.System, Token));
        Assert.Contains("random_forest, xgboost, lightgbm, extra_trees, gradient_boosting", output.ToString(), StringComparison.Ordinal);
    }

    private string Tune(string journal, int trials)
    {
        using var output = new StringWriter();
        var options = new TuneOptions
        {
            Data = folder.FullName,
            Member = "lightgbm",
            Trials = trials,
            Journal = Path.Combine(folder.FullName, journal),
            Training = GeneratedTraining.Quick with { ValidationSeasons = 1 },
        };
        Assert.Equal(0, TuneRun.Run(options, output, TimeProvider.System, Token));
        return output.ToString().TrimEnd().Split('\n')[^1];
    }
}
