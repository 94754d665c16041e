using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tests.Search;

public sealed class StudyJournalTests : IDisposable
{
    private static readonly SearchSpace Space = new SearchSpace().Uniform("x", -5, 5).LogWhole("n", 1, 100);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-study-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void Run_KilledInTheMiddleOfALine_EndsAsUndisturbed(int bytesOfTheTornLine)
    {
        var undisturbed = Run("whole.jsonl", 30);
        Run("torn.jsonl", 17);
        var path = Path.Combine(folder.FullName, "torn.jsonl");
        var whole = File.ReadAllBytes(Path.Combine(folder.FullName, "whole.jsonl"));
        var length = (int)new FileInfo(path).Length;
        File.WriteAllBytes(path, whole[..(length + bytesOfTheTornLine)]);

        var run = 0;
        var resumed = Run("torn.jsonl", 30, () => run++);
        Assert.Equal(13, run);
        Assert.Equal(undisturbed.Select(trial => trial.Loss), resumed.Select(trial => trial.Loss));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void Run_TornHeader_BeginsAgain()
    {
        var undisturbed = Run("whole.jsonl", 5);
        File.WriteAllText(Path.Combine(folder.FullName, "torn.jsonl"), "{\"subject\":\"te");
        Assert.Equal(undisturbed.Select(trial => trial.Loss), Run("torn.jsonl", 5).Select(trial => trial.Loss));
    }

    [Fact]
    public void Run_JournalOfAnotherSeed_IsRefused()
    {
        Run("study.jsonl", 5);
        var journal = new StudyJournal(Path.Combine(folder.FullName, "study.jsonl"), "test");
        var other = new Study(Space, new TpeSampler(Space, 2), new StudyOptions(), journal);
        Assert.Contains("another study", Assert.Throws<StudyJournalException>(() => other.Run(_ => [1], null, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<Trial> Run(string file, int trials, Action? tried = null) =>
        new Study(Space, new TpeSampler(Space, 1), new StudyOptions { Trials = trials }, new StudyJournal(Path.Combine(folder.FullName, file), "test")).Run(
            candidate =>
            {
                tried?.Invoke();
                return Enumerable.Range(1, 5).Select(fold => Math.Pow(candidate.Number("x") - 1, 2) + (candidate.Whole("n") / 100.0 / fold));
            },
            null,
            TestContext.Current.CancellationToken);
}
