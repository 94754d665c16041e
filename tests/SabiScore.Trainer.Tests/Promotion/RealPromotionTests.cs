using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Promotion;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Tests.Recipe;
using SabiScore.Trainer.Tests.Training;

namespace SabiScore.Trainer.Tests.Promotion;

/// <summary>The gate on seven leagues of real matches: the residual and the line move together take over from a residual that leaves the price as it is, and not the other way round.</summary>
[Trait("Category", "Full")]
public sealed class RealPromotionTests : IAsyncLifetime
{
    private readonly TrainerHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-real-promotion-").FullName;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_SevenLeagues_TheBetterRecipeServesWhicheverCameFirst()
    {
        var data = TrainingData.Of(RealData.IsThere()
            ? FeatureTable.Build(SeasonFiles.Read(RealData.FootballData!, cancellationToken: TestContext.Current.CancellationToken).Matches, null, TestContext.Current.CancellationToken)
            : GeneratedTraining.Table);
        var linear = new TrainingRecipe { Members = ["residual_softmax", "line_move"], ValidationSeasons = 2 };
        // What two recipes that both learn something differ by is less than a season shows; this one learns nothing.
        var price = linear with { Members = ["residual_softmax"], Penalties = new() { ResidualSoftmax = 1e9, ResidualSoftmaxIntercept = 1e9 } };

        var first = await RunAsync(price, data);
        var better = await RunAsync(linear, data);
        var worse = await RunAsync(price, data);

        Assert.Equal((ModelRole.Champion, ModelRole.Champion, ModelRole.Champion), (first.Role, better.Role, worse.Role));
        Assert.True(better.Reason.Contains($"Its recipe is better than that of {first.Version}: Brier -", StringComparison.Ordinal), better.Reason);
        Assert.Equal(better.Version, worse.Version);
        Assert.Contains($"Challenger {first.Version}: Brier +", worse.Reason, StringComparison.Ordinal);
    }

    private async Task<Registered> RunAsync(TrainingRecipe recipe, TrainingData data)
    {
        var path = Path.Combine(folder, $"{recipe.Id}.json");
        await File.WriteAllTextAsync(path, recipe.ToJson(), TestContext.Current.CancellationToken);
        var options = Options.Create(new PromotionOptions { RecipeFile = path });
        var training = ActivatorUtilities.CreateInstance<WholeTraining>(host.Services, options);
        return await training.RunAsync(data, 1, 1, DataKind.Real, new Steps(), TestContext.Current.CancellationToken);
    }

    private sealed class Steps : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value)
        {
        }
    }
}
