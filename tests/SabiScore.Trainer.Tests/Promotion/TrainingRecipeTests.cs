using System.Text.Json;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Tests.Recipe;

namespace SabiScore.Trainer.Tests.Promotion;

public sealed class TrainingRecipeTests
{
    [Fact]
    public void FromJson_OfToJson_IsTheSameRecipe()
    {
        var recipe = TrainingRecipe.Standard with { Members = ["line_move"], Trees = new() { LightGbm = new() { Rounds = 77 } }, Labels = new() { Blend = 0.4 } };

        var read = TrainingRecipe.FromJson(recipe.ToJson());

        Assert.Equal(recipe.Id, read.Id);
        Assert.Equal(recipe.ToJson(), read.ToJson());
        Assert.Equal((77, 0.4), (read.Trees.LightGbm.Rounds, read.Labels.Blend));
    }

    [Fact]
    public void Id_OfAnyPartChanged_IsAnother()
    {
        string[] ids =
        [
            TrainingRecipe.Standard.Id, TrainingRecipe.Linear.Id, (TrainingRecipe.Standard with { ValidationSeasons = 4 }).Id, (TrainingRecipe.Standard with { BookDropout = 0.1 }).Id,
            (TrainingRecipe.Standard with { Priors = new() { PooledBlend = 1 } }).Id, (TrainingRecipe.Standard with { Penalties = new() { LineMove = 1 } }).Id,
            (TrainingRecipe.Standard with { Trees = new() { XGBoost = new() { Rounds = 1 } } }).Id,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{8}$", id));
        Assert.Equal(new TrainingRecipe().Id, TrainingRecipe.Standard.Id);
    }

    [Fact]
    public void FromJson_PartThatIsNotKnown_IsRefused() => Assert.Throws<JsonException>(() => TrainingRecipe.FromJson("""{"wisdom":1}"""));

    [Fact]
    public void With_OfOptions_TrainsTheSameModel()
    {
        var data = TrainingData.Of(GeneratedTraining.Table);
        var options = GeneratedTraining.Quick with { Seed = 5 };

        var one = ForecastTrainer.Train(data, options, null, TestContext.Current.CancellationToken).Model;
        var other = ForecastTrainer.Train(data, TrainingRecipe.Of(options).With(5) with { Threads = 1 }, null, TestContext.Current.CancellationToken).Model;
        var changed = ForecastTrainer.Train(data, options with { Penalties = new() { ResidualSoftmax = 10 } }, null, TestContext.Current.CancellationToken).Model;

        Assert.Equal(one.Version, other.Version);
        Assert.NotEqual(one.Version, changed.Version);
    }
}
