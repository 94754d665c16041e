using Grpc.Core;
using Grpc.Net.Client;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Tests.Searches;

/// <summary>Real searches of generated seasons, asked for over gRPC.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private readonly SearchHost host = new();
    private TrainerService.TrainerServiceClient client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await host.ImportAsync(Token);
        client = new TrainerService.TrainerServiceClient(GrpcChannel.ForAddress(host.GrpcAddress));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Watch_FromStartToEnd_TellsOfEachMember_AndTrainsWithWhatWasFound()
    {
        var id = (await client.StartSearchAsync(
            new StartSearchRequest { Members = { "lightgbm", "extra_trees" }, Trials = 2, Seed = 3, ThenTrain = true, Reason = "test" }, cancellationToken: Token)).SearchId;
        using var watch = Watch(id);
        var updates = await watch.ResponseStream.ReadAllAsync(Token).ToListAsync(Token);
        var found = await client.GetSearchAsync(new GetSearchRequest { SearchId = id }, cancellationToken: Token);

        Assert.Equal(("test", 2, 3, true), (updates[0].Snapshot.Reason, updates[0].Snapshot.Trials, updates[0].Snapshot.Seed, updates[0].Snapshot.ThenTrain));
        Assert.All(updates.Skip(1).SkipLast(1), update => Assert.NotNull(update.Change));
        var end = updates[^1].Snapshot;
        Assert.True(end.Status == TrainingStatus.Succeeded, end.Message);
        Assert.Equal(end, found.Search);
        Assert.Equal((4, 4, 0.0), (end.Progress.TrialsDone, end.Progress.TrialsTotal, end.Progress.SecondsLeft));
        Assert.True(end.Progress.MemoryBytes > 0);
        var tuned = Path.Combine(host.SearchFolder, "tuned.json");
        Assert.Equal(await File.ReadAllTextAsync(tuned, Token), found.TunedJson);
        var members = TunedFile.Read(tuned).Members;
        Assert.Equal(["extra_trees", "lightgbm"], members.Select(member => member.Name).Order());
        Assert.All(members, member =>
        {
            var told = end.Progress.Members.Single(other => other.Name == member.Name);
            Assert.Equal((member.Loss, member.DefaultLoss, 2), (told.BestLoss, told.DefaultLoss, told.TrialsDone));
            Assert.Equal(member.Parameters.OrderBy(value => value.Key), told.BestParameters.OrderBy(value => value.Key));
        });
        Assert.Contains(members, member => member.Use);
        var recipe = (await client.GetModelAsync(new GetModelRequest { Version = end.ModelVersion }, cancellationToken: Token)).RecipeJson;
        Assert.Equal(members, TrainingRecipe.FromJson(recipe).Tuned!.Members, (one, other) => one.Name == other.Name && one.Loss == other.Loss);
    }

    [Fact]
    public async Task Cancel_InTheMiddleOfATrial_EndsForEveryWatcher_AndTheTrialsAreKept()
    {
        var request = new StartSearchRequest { Members = { "lightgbm" }, Trials = 1000 };
        var id = (await client.StartSearchAsync(request, cancellationToken: Token)).SearchId;
        using var first = Watch(id);
        while (await first.ResponseStream.MoveNext(Token) && first.ResponseStream.Current.Change is not { Progress.TrialsDone: > 0 })
        {
            // Until a trial has ended, so that the next one is at work.
        }

        using var late = Watch(id);
        Assert.True(await late.ResponseStream.MoveNext(Token));
        var joined = late.ResponseStream.Current.Snapshot;
        var answer = await client.CancelSearchAsync(new CancelSearchRequest { SearchId = id }, cancellationToken: Token);
        var ends = await Task.WhenAll(new[] { first, late }.Select(async watch => (await watch.ResponseStream.ReadAllAsync(Token).ToListAsync(Token))[^1].Snapshot));
        var again = await client.CancelSearchAsync(new CancelSearchRequest { SearchId = id }, cancellationToken: Token);

        Assert.Equal((TrainingStatus.Running, "search", 1000), (joined.Status, joined.Step, joined.Progress.TrialsTotal));
        Assert.InRange(joined.Progress.TrialsDone, 1, 999);
        Assert.True(joined.Progress.Members.Single() is { HasDefaultLoss: true, DefaultLoss: > 0, Name: "lightgbm" });
        Assert.Equal((CancelOutcome.Cancelling, CancelOutcome.AlreadyEnded), (answer.Outcome, again.Outcome));
        Assert.Equal(ends[0], ends[1]);
        Assert.Equal((TrainingStatus.Cancelled, "Cancelled by a caller."), (ends[0].Status, ends[0].Message));

        var journal = Directory.GetFiles(host.SearchFolder, "lightgbm.jsonl", SearchOption.AllDirectories).Single();
        var lines = await File.ReadAllLinesAsync(journal, Token);
        Assert.Equal(ends[0].Progress.TrialsDone, lines.Length - 1);
        request.Trials = lines.Length;
        using var rest = Watch((await client.StartSearchAsync(request, cancellationToken: Token)).SearchId);
        var end = (await rest.ResponseStream.ReadAllAsync(Token).ToListAsync(Token))[^1].Snapshot;
        Assert.Equal((TrainingStatus.Succeeded, lines.Length), (end.Status, end.Progress.TrialsDone));
        Assert.Equal(lines, (await File.ReadAllLinesAsync(journal, Token))[..^1]);
    }

    [Fact]
    public async Task Start_BesideAnotherAndATraining_IsOneSearch_AndTheTrainingWaits()
    {
        var first = await client.StartSearchAsync(new StartSearchRequest { Members = { "lightgbm" }, Trials = 1000 }, cancellationToken: Token);
        var same = await client.StartSearchAsync(new StartSearchRequest(), cancellationToken: Token);
        var training = await client.StartTrainingAsync(new StartTrainingRequest { Scope = TrainingScope.Whole }, cancellationToken: Token);

        Assert.Equal((StartOutcome.AlreadyRunning, first.SearchId), (same.Outcome, same.SearchId));
        var trainings = (await client.ListTrainingsAsync(new ListTrainingsRequest(), cancellationToken: Token)).Trainings;
        Assert.Equal([(training.TrainingId, TrainingStatus.Waiting)], trainings.Select(one => (one.Id, one.Status)));
        var searches = (await client.ListSearchesAsync(new ListSearchesRequest(), cancellationToken: Token)).Searches;
        Assert.Equal([first.SearchId], searches.Select(one => one.Id));
        Assert.Equal(StatusCode.NotFound, await StatusAsync(client.CancelTrainingAsync(new CancelTrainingRequest { TrainingId = first.SearchId }, cancellationToken: Token)));

        await client.CancelSearchAsync(new CancelSearchRequest { SearchId = first.SearchId }, cancellationToken: Token);
        host.Work.End(SabiScore.Trainer.Training.TrainingEnd.Success("Learned."));
        using var watch = client.WatchTraining(new WatchTrainingRequest { TrainingId = training.TrainingId }, cancellationToken: Token);
        Assert.Equal("Learned.", (await watch.ResponseStream.ReadAllAsync(Token).ToListAsync(Token))[^1].Snapshot.Message);
    }

    private AsyncServerStreamingCall<WatchSearchResponse> Watch(long id) => client.WatchSearch(new WatchSearchRequest { SearchId = id }, cancellationToken: Token);

    private static async Task<StatusCode> StatusAsync<T>(AsyncUnaryCall<T> call) => (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode;
}
