using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Registry;
using SabiScore.Data.Shadow;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Worker.Clock;
using SabiScore.Worker.Import;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Shadow;
using SabiScore.Worker.Tests.Hosting;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Tests.Shadow;

/// <summary>Champion and challengers on the same matches, from the forecast to the harm rule, over the real services.</summary>
public sealed class ShadowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Challenger_RunsBeside_IsScored_AndIsRetiredWhereItDoesHarm()
    {
        await using var system = new WholeSystem("2024-03-01T16:00:00Z", ("Shadow:HarmMatches", "20"));
        await system.MigrateAsync();
        await system.Get<ClockSetting>().ApplyAsync(Token);
        await system.Get<JobJournal>().RunAsync("Import", "test", system.Get<FirstData>().RunAsync, Token);
        var registry = system.Get<ModelRegistry>();
        var (champion, good, wild) = (Model(0), Model(0.01), Model(3));
        await RegisterAsync(registry, champion, ModelRole.Champion, null);
        await RegisterAsync(registry, good, ModelRole.Challenger, champion.Version);
        await RegisterAsync(registry, wild, ModelRole.Challenger, champion.Version);
        await registry.ShareAsync(wild.Version, 0.5, Token);
        await WaitForAsync(system, wild.Version);

        await system.Get<ValueBetRun>().RunAsync(14, Token);
        await system.Get<ValueBetRun>().RunAsync(14, Token);

        var shadows = await system.QueryAsync(context => context.ShadowForecasts.ToListAsync());
        var published = await system.QueryAsync(context => context.Forecasts.ToListAsync());
        var fixtures = published.Select(forecast => forecast.FixtureId).Distinct().ToList();
        Assert.True(fixtures.Count > 20, $"{fixtures.Count} fixtures.");
        // One row a fixture and model, however often it is asked.
        Assert.Equal(3 * fixtures.Count, shadows.Count);
        Assert.All(shadows.GroupBy(shadow => shadow.FixtureId), match => Assert.Equal(
            [champion.Version, good.Version, wild.Version], match.OrderBy(shadow => shadow.Home).Select(shadow => shadow.ModelVersion)));
        // The share's fixtures are published by the challenger, the same in every run; all others by the champion.
        Assert.All(published, forecast => Assert.Equal(
            LiveShare.Holds(new FixtureId(forecast.FixtureId), 0.5) ? wild.Version : champion.Version, forecast.ModelVersion));
        Assert.Equal(2, published.Select(forecast => forecast.ModelVersion).Distinct().Count());

        await system.Get<MatchClock>().StandAtAsync(new DateTimeOffset(2024, 3, 20, 0, 0, 0, TimeSpan.Zero), Token);
        var scored = await system.Get<ShadowScoring>().RunAsync(Token);

        Assert.Equal(shadows.Count, scored);
        Assert.Equal(0, await system.Get<ShadowScoring>().RunAsync(Token));
        var record = (await system.Get<ShadowRecords>().OfAsync(wild.Version, wild.Version, asChampion: false, Token)).First(all => all.LeagueCode is null);
        Assert.Equal((fixtures.Count, fixtures.Count), (record.Matches, record.MarketMatches));
        Assert.True(record.Brier.T > 2 && record.Model.Brier > record.Champion.Brier, $"{record.Model} against {record.Champion}, t {record.Brier.T}");
        Assert.Equal(record.Model.Brier - record.Champion.Brier, record.Brier.Difference.Mean, 1e-12);
        var own = (await system.Get<ShadowRecords>().OfAsync(champion.Version, champion.Version, asChampion: true, Token)).First(all => all.LeagueCode is null);
        Assert.Equal((record.Champion, 0.0), (own.Model, own.Brier.T));

        var models = await system.QueryAsync(context => context.Models.ToDictionaryAsync(model => model.Version));
        Assert.Equal((ModelRole.Retired, RetirementCause.Harm, 0.0), (models[wild.Version].Role, models[wild.Version].RetiredFor, models[wild.Version].LiveShare));
        Assert.StartsWith("Harm: Brier +", models[wild.Version].RoleReason!, StringComparison.Ordinal);
        Assert.Equal((ModelRole.Challenger, ModelRole.Champion), (models[good.Version].Role, models[champion.Version].Role));
    }

    /// <param name="push">What it adds to the home side's logit.</param>
    private static ForecastModel Model(double push) => ForecastModel.Create(new ForecastModelParts
    {
        SchemaId = FeatureCatalog.SchemaId,
        FeatureNames = [.. FeatureCatalog.All.Select(feature => feature.Name)],
        OpeningColumns = [FeatureCatalog.IndexOf("opening_home"), FeatureCatalog.IndexOf("opening_draw"), FeatureCatalog.IndexOf("opening_away")],
        FundamentalMembers = [ModelMember.FromLinear("elo", new LinearMember([FeatureCatalog.IndexOf("elo_difference")], [0], [100], [0.4, 0, -0.4], [push, 0, -push]))],
        FundamentalWeights = [1],
        MarketMembers = [ModelMember.FromLinear("residual_softmax", new LinearMember([FeatureCatalog.IndexOf("elo_difference")], [0], [100], [0, 0, 0], [push, 0, -push]))],
        Blends = [.. League.All.Select(_ => new LeagueBlend(0, [1]))],
        Calibrations = [.. League.All.Select(_ => Calibration.Identity)],
        Card = new ModelCard { DataFrom = new DateOnly(2019, 8, 13), DataTo = new DateOnly(2024, 2, 24), Matches = 1000, Seed = 1 },
    });

    private static async Task RegisterAsync(ModelRegistry registry, ForecastModel model, ModelRole role, string? champion)
    {
        using var content = new MemoryStream();
        model.Save(content);
        var change = await registry.RegisterAsync(
            new ModelRow { Version = model.Version, SchemaId = model.SchemaId, Scope = "whole", Role = role, RecipeId = model.Version, Content = content.ToArray(), Card = "{}" }, champion, Token);
        Assert.Equal(ChangeOutcome.Done, change.Outcome);
    }

    /// <summary>Until the Api forecasts with the newest challenger too.</summary>
    private static async Task WaitForAsync(WholeSystem system, string version)
    {
        var api = system.Get<Protos.Forecasts.V1.ForecastsService.ForecastsServiceClient>();
        var fixture = await system.QueryAsync(context => context.Fixtures.Where(row => row.Date == new DateOnly(2024, 3, 2)).Select(row => row.Id).FirstAsync());
        while (!await HasAsync())
        {
            await Task.Delay(50, Token);
        }

        async Task<bool> HasAsync()
        {
            try
            {
                using var call = api.StreamForecasts(new() { FixtureIds = { fixture }, WithShadows = true }, cancellationToken: Token);
                Assert.True(await call.ResponseStream.MoveNext(Token));
                return call.ResponseStream.Current.Forecast.Shadows.Any(shadow => shadow.ModelVersion == version);
            }
            catch (Grpc.Core.RpcException exception) when (exception.StatusCode == Grpc.Core.StatusCode.Unavailable)
            {
                return false;
            }
        }
    }
}
