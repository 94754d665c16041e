using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using SabiScore.Domain.Football;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>A trainer that is killed in the middle of a training, or of a promotion: somebody serves, and it is one of the two.</summary>
public sealed class TrainerFaultTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string _files = Directory.CreateTempSubdirectory("sabiscore-trainer-faults-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_files, recursive: true);

    [Fact]
    [Trait("Category", "Full")]
    public async Task Trainer_KilledInTheMiddle_LeavesAChampionServing_AndRollBackIsOneCall()
    {
        GeneratedSeasons.Write(_files, 2020, 5, [League.PremierLeague, League.Eredivisie]);
        var database = $"Data Source={Path.Combine(_files, "system.db")}";
        await ServiceProcess.MigrateAsync(database, Cancelled);
        await using var services = new ServiceTrio(database);
        var api = services.Start(ServiceTrio.Api);
        services.Start(ServiceTrio.Trainer);
        services.Start(ServiceTrio.Worker, ("Import:Folder", _files), ("MatchClock:AsOf", "2025-03-08"));
        var champion = "";
        await UntilAsync(api, async () => await ChampionAsync(api) is ("whole", var version) && (champion = version).Length > 0, services);

        var training = await Trainer(services).StartTrainingAsync(
            new StartTrainingRequest { Scope = TrainingScope.Whole, Reason = "to be killed", Seed = 5 }, cancellationToken: Cancelled);
        await UntilAsync(api, async () => (await StateAsync(services, training.TrainingId)).Fraction > 0.3, services);
        await KillAsync(services);

        Assert.Equal(champion, (await ChampionAsync(api)).Version);
        Assert.Equal(champion, await ForecastByAsync(api));
        services.Start(ServiceTrio.Trainer);
        await services[ServiceTrio.Trainer].HealthAsync("Healthy", Patience, Cancelled);
        await Trainer(services).StartTrainingAsync(new StartTrainingRequest { Scope = TrainingScope.Whole, Reason = "again", Seed = 6 }, cancellationToken: Cancelled);
        await UntilAsync(api, async () => (await ChampionAsync(api)).Version != champion, services);
        var next = (await ChampionAsync(api)).Version;

        var back = await Trainer(services).RollBackAsync(new RollBackRequest { ExpectedChampion = next, Reason = "test" }, cancellationToken: Cancelled);
        Assert.Equal((champion, next), (back.Champion, back.Former));
        await UntilAsync(api, async () => await ForecastByAsync(api) == champion, services);

        foreach (var delay in new[] { 0, 5, 20 })
        {
            var promotion = Trainer(services).PromoteAsync(new PromoteRequest { Version = delay == 5 ? champion : next }, cancellationToken: Cancelled).ResponseAsync;
            await Task.Delay(delay, Cancelled);
            await KillAsync(services);
            await EndAsync(promotion);

            Assert.Contains((await ChampionAsync(api)).Version, new[] { champion, next });
            Assert.Equal(1, await ChampionsAsync(api));
            services.Start(ServiceTrio.Trainer);
            await services[ServiceTrio.Trainer].HealthAsync("Healthy", Patience, Cancelled);
        }
    }

    /// <summary>Answered before the kill or not: only what came of it counts.</summary>
    private static Task EndAsync(Task promotion) => promotion.ContinueWith(
        ended => Assert.True(ended.IsCompletedSuccessfully || ended.Exception!.GetBaseException() is RpcException), Cancelled, TaskContinuationOptions.None, TaskScheduler.Default);

    private static TrainerService.TrainerServiceClient Trainer(ServiceTrio services) => new(services[ServiceTrio.Trainer].Channel);

    private static async Task KillAsync(ServiceTrio services)
    {
        await using var trainer = services[ServiceTrio.Trainer];
        trainer.Kill();
    }

    private static async Task<Protos.Trainer.V1.Training> StateAsync(ServiceTrio services, long id) =>
        (await Trainer(services).ListTrainingsAsync(new ListTrainingsRequest(), cancellationToken: Cancelled)).Trainings.Single(training => training.Id == id);

    private static async Task<(string Scope, string Version)> ChampionAsync(ServiceProcess api)
    {
        using var answer = await api.Http.GetAsync("/api/v1/models/champion", Cancelled);
        if (!answer.IsSuccessStatusCode)
        {
            return ("", "");
        }

        var model = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("model");
        return (model.GetProperty("scope").GetString()!, model.GetProperty("version").GetString()!);
    }

    private static async Task<int> ChampionsAsync(ServiceProcess api) => (await api.Http.GetFromJsonAsync<JsonElement>("/api/v1/models", Cancelled))
        .GetProperty("items").EnumerateArray().Count(model => model.GetProperty("role").GetString() == "Champion");

    private static async Task<string?> ForecastByAsync(ServiceProcess api) => (await api.Http.GetFromJsonAsync<JsonElement>("/api/v1/predictions?days=7&size=1", Cancelled))
        .GetProperty("items").EnumerateArray().First().GetProperty("modelVersion").GetString();

    private static Task UntilAsync(ServiceProcess api, Func<Task<bool>> wanted, ServiceTrio services) => Waiting.UntilAsync(
        async () =>
        {
            try
            {
                return await wanted();
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException } && !api.HasExited)
            {
                // Not up yet, or slow beside the training.
                return false;
            }
        },
        Patience,
        () => string.Join("\n\n", services.Running.Select(service => service.Log)),
        Cancelled);
}
