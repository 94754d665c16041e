using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Registry;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Tests.Training;
using Stored = SabiScore.Data.Store.Models;

namespace SabiScore.Trainer.Tests.Promotion;

/// <summary>Promote, roll back and live share over real gRPC.</summary>
public sealed class RoleChangeTests : IAsyncLifetime
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

    [Fact]
    public async Task Promote_ThenRollBack_TakesOneCallEach()
    {
        var (first, second) = (await RegisterAsync(1, Stored.ModelRole.Champion, null), "");
        second = await RegisterAsync(2, Stored.ModelRole.Challenger, first);

        var promoted = await client.PromoteAsync(new PromoteRequest { Version = second, ExpectedChampion = first, Reason = "Looks good." }, cancellationToken: Token);
        var model = await client.GetModelAsync(new GetModelRequest(), cancellationToken: Token);
        var back = await client.RollBackAsync(new RollBackRequest(), cancellationToken: Token);

        Assert.Equal((second, first), (promoted.Champion, promoted.Former));
        Assert.Equal((second, ModelRole.Champion, first, "Looks good.", "0000000a"), (model.Model.Version, model.Model.Role, model.Model.Predecessor, model.Model.RoleReason, model.Model.RecipeId));
        Assert.Equal("""{"mode":"first"}""", model.GateReportJson);
        Assert.Equal((first, second), (back.Champion, back.Former));
    }

    [Fact]
    public async Task Refusals_HaveTheirCodes()
    {
        var champion = await RegisterAsync(1, Stored.ModelRole.Champion, null);
        var challenger = await RegisterAsync(2, Stored.ModelRole.Challenger, champion);

        Assert.Equal(StatusCode.NotFound, await CodeAsync(() => client.PromoteAsync(new PromoteRequest { Version = "ffffffff" })));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => client.PromoteAsync(new PromoteRequest())));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => client.PromoteAsync(new PromoteRequest { Version = challenger, Reason = new string('x', 201) })));
        Assert.Equal(StatusCode.Aborted, await CodeAsync(() => client.PromoteAsync(new PromoteRequest { Version = challenger, ExpectedChampion = "ffffffff" })));
        Assert.Equal(StatusCode.FailedPrecondition, await CodeAsync(() => client.RollBackAsync(new RollBackRequest())));
        Assert.Equal(StatusCode.Aborted, await CodeAsync(() => client.RollBackAsync(new RollBackRequest { ExpectedChampion = "ffffffff" })));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => client.SetLiveShareAsync(new SetLiveShareRequest { Version = challenger, Share = 0.6 })));
        Assert.Equal(StatusCode.NotFound, await CodeAsync(() => client.SetLiveShareAsync(new SetLiveShareRequest { Version = champion, Share = 0.1 })));

        await client.SetLiveShareAsync(new SetLiveShareRequest { Version = challenger, Share = 0.1 }, cancellationToken: Token);
        Assert.Equal(0.1, (await client.GetModelAsync(new GetModelRequest { Version = challenger }, cancellationToken: Token)).Model.LiveShare);
    }

    private static async Task<StatusCode> CodeAsync<T>(Func<AsyncUnaryCall<T>> call) => (await Assert.ThrowsAsync<RpcException>(async () => await call())).StatusCode;

    private async Task<string> RegisterAsync(int seed, Stored.ModelRole role, string? champion)
    {
        var model = ForecastModel.Create(new ForecastModelParts
        {
            SchemaId = FeatureCatalog.SchemaId,
            FeatureNames = [.. FeatureCatalog.All.Select(feature => feature.Name)],
            OpeningColumns = [0, 1, 2],
            FundamentalMembers = [ModelMember.FromLinear("elo", new LinearMember([], [], [], [], [0.1, 0, 0]))],
            FundamentalWeights = [1],
            Blends = [.. League.All.Select(_ => new LeagueBlend(1, []))],
            Calibrations = [.. League.All.Select(_ => Calibration.Identity)],
            Card = new ModelCard { DataFrom = new DateOnly(2022, 8, 13), DataTo = new DateOnly(2024, 2, 24), Matches = 1000, Seed = seed },
        });
        using var content = new MemoryStream();
        model.Save(content);
        var row = new Stored.ModelRow
        {
            Version = model.Version,
            SchemaId = model.SchemaId,
            Scope = "whole",
            Role = role,
            RecipeId = "0000000a",
            Verdict = Stored.GateVerdict.Passed,
            GateReport = """{"mode":"first"}""",
            Content = content.ToArray(),
            Card = "{}",
        };
        Assert.True((await host.Services.GetRequiredService<ModelRegistry>().RegisterAsync(row, champion, Token)).IsDone);
        return model.Version;
    }
}
