using System.Diagnostics;
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

/// <summary>The gate on seven leagues of real matches: the ensemble passes it, and takes over from the linear members alone.</summary>
[Trait("Category", "Full")]
public sealed class RealPromotionTests : IAsyncLifetime
{
    private readonly TrainerHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task RunAsync_SevenLeagues_EachRecipePassesOrSaysWhyNot()
    {
        var data = TrainingData.Of(RealData.IsThere()
            ? FeatureTable.Build(SeasonFiles.Read(RealData.FootballData!, cancellationToken: TestContext.Current.CancellationToken).Matches, null, TestContext.Current.CancellationToken)
            : GeneratedTraining.Table);
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");
        var linear = TrainingRecipe.Standard with { Members = ["residual_softmax", "line_move"] };
        await File.WriteAllTextAsync(path, linear.ToJson(), TestContext.Current.CancellationToken);

        var first = await RunAsync("linear members, first", data, path);
        var second = await RunAsync("ensemble, against the linear members", data, "");
        var third = await RunAsync("the champion's recipe again", data, second.Role == ModelRole.Champion ? "" : path);
        File.Delete(path);

        Assert.Equal(ModelRole.Champion, first.Role);
        Assert.Equal(ModelRole.Champion, second.Role);
        Assert.Equal(ModelRole.Champion, third.Role);
    }

    private async Task<Registered> RunAsync(string name, TrainingData data, string recipe)
    {
        var options = Options.Create(new PromotionOptions { RecipeFile = recipe });
        var training = ActivatorUtilities.CreateInstance<WholeTraining>(host.Services, options);
        var startedAt = Stopwatch.GetTimestamp();
        var registered = await training.RunAsync(data, 1, 1, DataKind.Real, new Steps(), TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {Stopwatch.GetElapsedTime(startedAt).TotalSeconds:0} s, {registered}");
        return registered;
    }

    private sealed class Steps : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value)
        {
        }
    }
}
