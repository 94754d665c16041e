using SabiScore.Trainer.Training;

namespace SabiScore.Trainer.Tests.Training;

public sealed class TrainingRunTests
{
    private static readonly DateTimeOffset RequestedAt = new(2025, 3, 1, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task WatchAsync_Ended_GivesTheEndAndNothingElse()
    {
        using var run = Run();
        run.Change(state => state with { Status = TrainingStatus.Succeeded });

        var states = await run.WatchAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([run.State], states);
    }

    [Fact]
    public async Task WatchAsync_SlowWatcher_MissesSomeButNeverTheEnd()
    {
        using var run = Run();
        await using var watcher = run.WatchAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await watcher.MoveNextAsync());
        for (var i = 1; i <= 100; i++)
        {
            run.Change(state => state with { Status = TrainingStatus.Running, Fraction = i / 100.0 });
        }

        run.Change(state => state with { Status = TrainingStatus.Succeeded });
        var later = new List<TrainingState>();
        while (await watcher.MoveNextAsync())
        {
            later.Add(watcher.Current);
        }

        Assert.True(later.Count < 100, $"The buffer is bounded, yet {later.Count} states were kept.");
        Assert.Equal(run.State, later[^1]);
        Assert.Equal(TrainingStatus.Succeeded, later[^1].Status);
    }

    [Fact]
    public void Change_AfterTheEnd_ChangesNothing()
    {
        using var run = Run();
        run.Change(state => state with { Status = TrainingStatus.Cancelled, Message = "Cancelled by a caller." });

        run.Change(state => state with { Status = TrainingStatus.Running, Message = "step 2" });

        Assert.Equal(TrainingStatus.Cancelled, run.State.Status);
        Assert.Equal("Cancelled by a caller.", run.State.Message);
    }

    [Fact]
    public void Cancel_Ended_IsRefused()
    {
        using var run = Run();
        run.Change(state => state with { Status = TrainingStatus.Failed });

        Assert.False(run.Cancel());
        Assert.False(run.Cancelled.IsCancellationRequested);
    }

    private static TrainingRun Run() =>
        new(new TrainingState { Id = 1, Order = new TrainingOrder(TrainingScope.Quick, "test", 1), RequestedAt = RequestedAt }, default);
}
