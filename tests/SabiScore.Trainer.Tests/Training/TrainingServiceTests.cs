using System.Buffers.Binary;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Training;
using TrainingScope = SabiScore.Protos.Trainer.V1.TrainingScope;
using TrainingStatus = SabiScore.Protos.Trainer.V1.TrainingStatus;

namespace SabiScore.Trainer.Tests.Training;

public sealed class TrainingServiceTests : IAsyncLifetime
{
    private readonly TrainerHost host = new();
    private TrainerService.TrainerServiceClient client = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        client = new TrainerService.TrainerServiceClient(GrpcChannel.ForAddress(host.GrpcAddress));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Watch_FromStartToEnd_SnapshotThenChangesThenSnapshot()
    {
        var id = await StartAsync(TrainingScope.Quick);
        using var watch = Watch(id);
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var first = watch.ResponseStream.Current;

        host.Work.Say(new TrainingStep("quick", 0.5, "half way") { Matches = 1234, ModelVersion = "0badcafe" });
        host.Work.End(TrainingEnd.Success("Learned."));
        var updates = await watch.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("test", first.Snapshot.Reason);
        Assert.Contains(updates, update => update.Change is { Step: "quick", Fraction: 0.5, ModelVersion: "0badcafe" });
        var end = updates[^1].Snapshot;
        Assert.Equal(TrainingStatus.Succeeded, end.Status);
        Assert.Equal((1.0, 1234, "Learned."), (end.Fraction, end.Matches, end.Message));
    }

    [Fact]
    public async Task Watch_BrokenOff_TrainingGoesOnAndCanBeWatchedAgain()
    {
        var id = await StartAsync(TrainingScope.Quick);
        using (var watch = Watch(id))
        {
            Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        }

        host.Work.End(TrainingEnd.Success("Learned."));

        Assert.Equal(TrainingStatus.Succeeded, (await EndAsync(id)).Status);
    }

    [Fact]
    public async Task Cancel_AtWork_EndsCancelled()
    {
        var id = await StartAsync(TrainingScope.Whole);

        var answer = await client.CancelTrainingAsync(new CancelTrainingRequest { TrainingId = id }, cancellationToken: TestContext.Current.CancellationToken);
        var end = await EndAsync(id);
        var again = await client.CancelTrainingAsync(new CancelTrainingRequest { TrainingId = id }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CancelOutcome.Cancelling, answer.Outcome);
        Assert.Equal((TrainingStatus.Cancelled, "Cancelled by a caller."), (end.Status, end.Message));
        Assert.Equal(CancelOutcome.AlreadyEnded, again.Outcome);
    }

    [Fact]
    public async Task Start_SameScopeTwice_IsOneTraining_AnotherScopeWaits()
    {
        var first = await client.StartTrainingAsync(new StartTrainingRequest { Scope = TrainingScope.Quick }, cancellationToken: TestContext.Current.CancellationToken);
        var same = await client.StartTrainingAsync(new StartTrainingRequest { Scope = TrainingScope.Quick }, cancellationToken: TestContext.Current.CancellationToken);
        var other = await client.StartTrainingAsync(new StartTrainingRequest { Scope = TrainingScope.Whole }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((StartOutcome.AlreadyRunning, first.TrainingId), (same.Outcome, same.TrainingId));
        Assert.Equal(StartOutcome.Started, other.Outcome);
        host.Work.End(TrainingEnd.Success("One."));
        Assert.Equal("One.", (await EndAsync(first.TrainingId)).Message);
        host.Work.End(TrainingEnd.Success("Two."));
        Assert.Equal("Two.", (await EndAsync(other.TrainingId)).Message);
    }

    [Fact]
    public async Task StartIfNeeded_ChampionOfAnEarlierFormat_IsTrainedAnew()
    {
        var content = EmptyModel();
        await AddChampionAsync(content);
        var request = new StartTrainingRequest { Scope = TrainingScope.Quick, OnlyIfNeeded = true };
        var present = await client.StartTrainingAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(8), 1);
        await using (var context = await OpenAsync())
        {
            await context.Models.ExecuteUpdateAsync(row => row.SetProperty(model => model.Content, content), TestContext.Current.CancellationToken);
        }

        var earlier = await client.StartTrainingAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((StartOutcome.NotNeeded, "0badcafe"), (present.Outcome, present.ModelVersion));
        Assert.Equal(StartOutcome.Started, earlier.Outcome);
        host.Work.End(TrainingEnd.Success("Learned."));
        await EndAsync(earlier.TrainingId);
    }

    [Fact]
    public async Task Work_Breaks_TrainingFailsAndTheNextOneRuns()
    {
        var broken = await StartAsync(TrainingScope.Quick);
        host.Work.Break(new IOException("disk full"));
        Assert.Equal((TrainingStatus.Failed, "IOException: disk full"), (await EndAsync(broken) is var end ? (end.Status, end.Message) : default));

        var next = await StartAsync(TrainingScope.Quick);
        host.Work.End(TrainingEnd.Failure("12 of 20 matches have prices."));

        Assert.Equal((TrainingStatus.Failed, "12 of 20 matches have prices."), (await EndAsync(next) is var other ? (other.Status, other.Message) : default));
    }

    [Fact]
    public async Task Ended_IsInTheDatabaseAndInTheList()
    {
        var id = await StartAsync(TrainingScope.Quick);
        host.Work.End(TrainingEnd.Success("Learned."));
        await EndAsync(id);
        await host.Services.GetRequiredService<TrainingQueue>().Find(id)!.Written;

        var listed = await client.ListTrainingsAsync(new ListTrainingsRequest(), cancellationToken: TestContext.Current.CancellationToken);
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var row = await context.TrainingRuns.SingleAsync(run => run.Id == id, TestContext.Current.CancellationToken);

        Assert.Equal([id], listed.Trainings.Select(training => training.Id));
        Assert.Equal(("succeeded", "quick", 1.0, "Learned."), (row.Status, row.Scope, row.Fraction, row.Message));
        Assert.NotNull(row.EndedAt);
    }

    [Theory]
    [InlineData(-1, "", "seed")]
    [InlineData(1, "x", "reason")]
    public async Task Start_BadRequest_NamesItsField(int seed, string fill, string field)
    {
        var request = new StartTrainingRequest { Seed = seed, Reason = fill.PadRight(fill.Length * 201, 'x') };

        var exception = await Assert.ThrowsAsync<RpcException>(async () => await client.StartTrainingAsync(request, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.InvalidArgument, exception.StatusCode);
        Assert.StartsWith(field, exception.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_IsNotFound()
    {
        using var watch = Watch(77);

        var exception = await Assert.ThrowsAsync<RpcException>(async () => await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var model = await Assert.ThrowsAsync<RpcException>(async () => await client.GetModelAsync(new GetModelRequest(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((StatusCode.NotFound, "There is no training 77."), (exception.StatusCode, exception.Status.Detail));
        Assert.Equal((StatusCode.NotFound, "There is no champion yet."), (model.StatusCode, model.Status.Detail));
    }

    private async Task<long> StartAsync(TrainingScope scope)
    {
        var request = new StartTrainingRequest { Scope = scope, Reason = "test" };
        return (await client.StartTrainingAsync(request, cancellationToken: TestContext.Current.CancellationToken)).TrainingId;
    }

    private AsyncServerStreamingCall<WatchTrainingResponse> Watch(long id) =>
        client.WatchTraining(new WatchTrainingRequest { TrainingId = id }, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<Protos.Trainer.V1.Training> EndAsync(long id)
    {
        using var watch = Watch(id);
        var updates = await watch.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return updates[^1].Snapshot;
    }

    private Task<SabiScoreDbContext> OpenAsync() =>
        host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task AddChampionAsync(byte[] content)
    {
        await using var context = await OpenAsync();
        context.Models.Add(new ModelRow
        {
            Version = "0badcafe",
            SchemaId = FeatureCatalog.SchemaId,
            Scope = "quick",
            Role = SabiScore.Data.Store.Models.ModelRole.Champion,
            Content = content,
            Card = "{}",
            CreatedAt = DateTimeOffset.UnixEpoch,
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] EmptyModel()
    {
        using var stream = new MemoryStream();
        ForecastModel.Create(new ForecastModelParts
        {
            SchemaId = FeatureCatalog.SchemaId,
            FeatureNames = [.. FeatureCatalog.All.Select(feature => feature.Name)],
            OpeningColumns = [0, 1, 2],
            FundamentalMembers = [ModelMember.FromLinear("elo", new LinearMember([], [], [], [], [0, 0, 0]))],
            FundamentalWeights = [1],
            Blends = [.. League.All.Select(_ => new LeagueBlend(1, []))],
            Calibrations = [.. League.All.Select(_ => Calibration.Identity)],
            Card = new ModelCard { DataFrom = new DateOnly(2022, 8, 13), DataTo = new DateOnly(2024, 2, 24), Matches = 1000, Seed = 1 },
        }).Save(stream);
        return stream.ToArray();
    }
}
