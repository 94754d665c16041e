using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Registry;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Promotion;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Tests.Recipe;
using SabiScore.Trainer.Tests.Training;

namespace SabiScore.Trainer.Tests.Promotion;

/// <summary>Real trainings of small recipes on generated seasons, in a real registry.</summary>
public sealed class WholeTrainingTests : IAsyncLifetime
{
    // The linear members learn from the price; from results alone they learn more noise.
    private static readonly TrainingRecipe Small = new() { Members = ["residual_softmax", "line_move"], ValidationSeasons = 1 };
    private static readonly TrainingRecipe Noisy = Small with { Members = ["residual_softmax"], Labels = new() { ResidualSoftmax = 0.3 } };

    private readonly TrainerHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-promotion-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_FirstThenSameRecipeOnMoreMatches_BothServe()
    {
        var earlier = await RunAsync(Small, Data(new DateOnly(2024, 2, 1)));
        var later = await RunAsync(Small, TrainingData.Of(GeneratedTraining.Table));

        Assert.Equal((ModelRole.Champion, ModelRole.Champion), (earlier.Role, later.Role));
        var (first, second) = (await RowAsync(earlier.Version), await RowAsync(later.Version));
        Assert.Equal((ModelRole.Retired, RetirementCause.Replaced), (first.Role, first.RetiredFor));
        Assert.Equal((ModelRole.Champion, earlier.Version), (second.Role, second.Predecessor));
        Assert.Equal((Small.Id, GateVerdict.Passed), (second.RecipeId, second.Verdict));
        Assert.Equal(Small.Id, TrainingRecipe.FromJson(second.Recipe!).Id);
        Assert.Contains("\"mode\":\"first\"", first.GateReport!, StringComparison.Ordinal);
        Assert.Contains("\"mode\":\"refit\"", second.GateReport!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WorseRecipe_RunsBesideTheChampionsRecipeFittedAnew()
    {
        await RunAsync(Small, Data(new DateOnly(2024, 2, 1)));

        var told = await RunAsync(Noisy, TrainingData.Of(GeneratedTraining.Table));

        Assert.Contains("Challenger", told.Reason, StringComparison.Ordinal);
        var (champion, challenger) = (await SingleAsync(ModelRole.Champion), await SingleAsync(ModelRole.Challenger));
        Assert.Equal((told.Version, Small.Id), (champion.Version, champion.RecipeId));
        Assert.Equal((Noisy.Id, GateVerdict.NotBetter), (challenger.RecipeId, challenger.Verdict));
        Assert.Contains("against the champion's recipe", challenger.RoleReason!, StringComparison.Ordinal);
        Assert.Contains("worseBrier", challenger.GateReport!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_BetterRecipe_TakesOver()
    {
        var noisy = await RunAsync(Noisy, Data(new DateOnly(2024, 2, 1)));

        Assert.True(noisy.Role == ModelRole.Champion, noisy.Reason);
        var better = await RunAsync(Small, TrainingData.Of(GeneratedTraining.Table));

        Assert.Equal(ModelRole.Champion, better.Role);
        Assert.Contains($"Its recipe is better than that of {noisy.Version}: Brier -", better.Reason, StringComparison.Ordinal);
        Assert.Equal(noisy.Version, (await RowAsync(better.Version)).Predecessor);
    }

    [Fact]
    public async Task RunAsync_PromotionsLeftToTheOperator_WaitsAsAChallenger()
    {
        var first = await RunAsync(Small, Data(new DateOnly(2024, 2, 1)), options => options.Automatic = false);
        var second = await RunAsync(Small, TrainingData.Of(GeneratedTraining.Table), options => options.Automatic = false);

        Assert.Equal((ModelRole.Champion, ModelRole.Challenger), (first.Role, second.Role));
        Assert.Equal(GateVerdict.Passed, (await RowAsync(second.Version)).Verdict);
    }

    [Fact]
    public async Task RunAsync_ModelThatWasRolledBackFrom_DoesNotComeBackByItself()
    {
        var earlier = await RunAsync(Small, Data(new DateOnly(2024, 2, 1)));
        var later = await RunAsync(Small, TrainingData.Of(GeneratedTraining.Table));
        await host.Services.GetRequiredService<ModelRegistry>().RollBackAsync(null, later.Version, "It looks odd.", Token);

        var again = await RunAsync(Small, TrainingData.Of(GeneratedTraining.Table));

        Assert.Equal((later.Version, ModelRole.Retired), (again.Version, again.Role));
        Assert.Equal(earlier.Version, (await SingleAsync(ModelRole.Champion)).Version);
        Assert.Equal(RetirementCause.RolledBack, (await RowAsync(later.Version)).RetiredFor);
    }

    [Fact]
    public async Task RunAsync_ChampionChangedMeanwhile_TakesNobodysPlace()
    {
        var promotions = host.Services.GetRequiredService<Promotions>();
        var compared = await RunAsync(Small, Data(new DateOnly(2024, 2, 1)));
        var incumbent = await promotions.IncumbentAsync(Token);
        var other = await RunAsync(Small, Data(new DateOnly(2024, 3, 1)));
        var trial = new RecipeTrial(TrainingData.Of(GeneratedTraining.Table), Small, 1, null);
        var report = new PromotionGate(new GateLimits()).Judge(GateCaseBuilder.Good(GateMode.Refit)) with { Champion = compared.Version };

        var late = await promotions.RegisterAsync(new Candidate(trial.Final(Token), Small, report), SabiScore.Trainer.Training.TrainingScope.Whole, incumbent, 1, DataKind.Real, Token);

        Assert.Equal(ModelRole.Challenger, late.Role);
        Assert.Contains($"It was compared with {compared.Version}; {other.Version} serves now.", late.Reason, StringComparison.Ordinal);
        Assert.Equal(other.Version, (await SingleAsync(ModelRole.Champion)).Version);
    }

    private static TrainingData Data(DateOnly before) => GeneratedTraining.Data([.. GeneratedTraining.Set.Matches.Where(match => match.Fixture.Date < before)]);

    private async Task<Registered> RunAsync(TrainingRecipe recipe, TrainingData data, Action<PromotionOptions>? change = null)
    {
        var path = Path.Combine(folder, $"{recipe.Id}.json");
        await File.WriteAllTextAsync(path, recipe.ToJson(), Token);
        var options = new PromotionOptions { RecipeFile = path };
        change?.Invoke(options);
        var shares = new List<double>();
        var training = ActivatorUtilities.CreateInstance<WholeTraining>(
            host.Services, ActivatorUtilities.CreateInstance<Promotions>(host.Services, Options.Create(options)), Options.Create(options));
        var registered = await training.RunAsync(data, 1, 7, DataKind.Real, new Shares(shares), Token);
        Assert.Equal(shares.Order(), shares);
        Assert.InRange(shares[^1], 0.9, 1);
        return registered;
    }

    private async Task<ModelRow> RowAsync(string version)
    {
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        return await context.Models.SingleAsync(model => model.Version == version, Token);
    }

    private async Task<ModelRow> SingleAsync(ModelRole role)
    {
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        return await context.Models.SingleAsync(model => model.Role == role, Token);
    }

    private sealed class Shares(List<double> told) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value) => told.Add(value.Share);
    }
}
