using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Tests.Training;

namespace SabiScore.Trainer.Tests.Searches;

/// <summary>Searches without anything to search: what is refused, and those of other trainers.</summary>
public sealed class SearchCallsTests : IAsyncLifetime
{
    private readonly TrainerHost host = new();
    private TrainerService.TrainerServiceClient client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        client = new TrainerService.TrainerServiceClient(GrpcChannel.ForAddress(host.GrpcAddress));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("oracle", 1, "", 0, "", "members: there is no oracle to search, only random_forest, xgboost, lightgbm, extra_trees, gradient_boosting.")]
    [InlineData("xgboost", 1001, "", 0, "", "trials: 1 to 1000.")]
    [InlineData("xgboost", 1, "2025", 0, "", "before_season: a season is written 2425, not 2025.")]
    [InlineData("xgboost", 1, "", -1, "", "seed: 0 or more.")]
    [InlineData("xgboost", 1, "", 0, "x", "reason: at most 200 characters.")]
    public async Task Start_BadRequest_NamesItsField(string member, int trials, string season, int seed, string fill, string fault)
    {
        var request = new StartSearchRequest { Members = { member }, Trials = trials, BeforeSeason = season, Seed = seed, Reason = fill.PadRight(fill.Length * 201, 'x') };

        Assert.Equal((StatusCode.InvalidArgument, fault), await RefusalAsync(client.StartSearchAsync(request, cancellationToken: Token)));
    }

    [Fact]
    public async Task Unknown_IsNotFound()
    {
        Assert.Equal((StatusCode.NotFound, "There is no search 77."), await RefusalAsync(client.GetSearchAsync(new GetSearchRequest { SearchId = 77 }, cancellationToken: Token)));
        Assert.Equal((StatusCode.NotFound, "There is no search 77."), await RefusalAsync(client.CancelSearchAsync(new CancelSearchRequest { SearchId = 77 }, cancellationToken: Token)));
        using var watch = client.WatchSearch(new WatchSearchRequest { SearchId = 77 }, cancellationToken: Token);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await watch.ResponseStream.MoveNext(Token));
        Assert.Equal((StatusCode.NotFound, "There is no search 77."), (refused.StatusCode, refused.Status.Detail));
    }

    [Fact]
    public async Task Start_TooFewMatches_FailsAndSaysSo()
    {
        var id = (await client.StartSearchAsync(new StartSearchRequest(), cancellationToken: Token)).SearchId;
        using var watch = client.WatchSearch(new WatchSearchRequest { SearchId = id }, cancellationToken: Token);
        var end = (await watch.ResponseStream.ReadAllAsync(Token).ToListAsync(Token))[^1].Snapshot;

        Assert.Equal((TrainingStatus.Failed, 50), (end.Status, end.Trials));
        Assert.Matches("^0 of 0 matches before .* have prices; at least 600 are needed to learn from.$", end.Message);
    }

    [Fact]
    public async Task Start_AnotherTrainerSearches_ItsIdIsGiven_UntilItHasBeenSilent()
    {
        var elsewhere = await AddAsync(TimeProvider.System.GetUtcNow());

        var beside = await client.StartSearchAsync(new StartSearchRequest(), cancellationToken: Token);
        Assert.Equal((StartOutcome.AlreadyRunning, elsewhere), (beside.Outcome, beside.SearchId));
        Assert.Equal((StatusCode.FailedPrecondition, $"Search {elsewhere} runs at another trainer."),
            await RefusalAsync(client.CancelSearchAsync(new CancelSearchRequest { SearchId = elsewhere }, cancellationToken: Token)));

        // Half a minute by this trainer's own watch: clocks of two machines are not compared.
        var left = (await client.GetSearchAsync(new GetSearchRequest { SearchId = elsewhere }, cancellationToken: Token)).Search;
        while (left.Status == TrainingStatus.Running)
        {
            await Task.Delay(500, Token);
            left = (await client.GetSearchAsync(new GetSearchRequest { SearchId = elsewhere }, cancellationToken: Token)).Search;
        }

        Assert.Equal((TrainingStatus.Lost, "The trainer that worked on it went away."), (left.Status, left.Message));
        Assert.Equal((7, 20, 0.9749), (left.Progress.TrialsDone, left.Progress.TrialsTotal, left.Progress.Members.Single().BestLoss));
        Assert.Equal(StartOutcome.Started, (await client.StartSearchAsync(new StartSearchRequest(), cancellationToken: Token)).Outcome);
    }

    private async Task<long> AddAsync(DateTimeOffset at)
    {
        await using var context = await OpenAsync();
        var row = new TrainingRunRow
        {
            Scope = "search",
            Reason = "elsewhere",
            Status = "running",
            RequestedAt = at,
            HeartbeatAt = at,
            Report = """{"Matches":9,"Order":{"Members":["xgboost"],"Trials":20},"Search":{"Members":[{"Name":"xgboost","TrialsTotal":20,"TrialsDone":7,"BestLoss":0.9749}]}}""",
        };
        context.TrainingRuns.Add(row);
        await context.SaveChangesAsync(Token);
        return row.Id;
    }

    private Task<SabiScoreDbContext> OpenAsync() => host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);

    private static async Task<(StatusCode Code, string Reason)> RefusalAsync<T>(AsyncUnaryCall<T> call) =>
        await Assert.ThrowsAsync<RpcException>(async () => await call) is var refused ? (refused.StatusCode, refused.Status.Detail) : default;
}
