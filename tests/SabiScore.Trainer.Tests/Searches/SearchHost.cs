using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Tests.Training;

namespace SabiScore.Trainer.Tests.Searches;

/// <summary>The Trainer with four generated seasons of two leagues, and a recipe that is quick to train.</summary>
public sealed class SearchHost : TrainerHost
{
    private string RecipeFile => Path.Combine(Folder, "recipe.json");

    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        var recipe = new TrainingRecipe { Members = ["line_move", "lightgbm"], ValidationSeasons = 1 };
        await File.WriteAllTextAsync(RecipeFile, recipe.ToJson(), cancellationToken);
        var matches = Path.Combine(Folder, "matches");
        GeneratedSeasons.Write(matches, firstSeason: 2019, seasons: 4, [League.PremierLeague, League.Eredivisie]);
        await Services.GetRequiredService<MatchImporter>().ImportAsync(new ImportRequest { MatchFolder = matches }, null, cancellationToken);
        await Services.GetRequiredService<MatchClock>().StandAtAsync(new DateTimeOffset(2023, 8, 1, 0, 0, 0, TimeSpan.Zero), cancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Promotion:RecipeFile", RecipeFile);
        builder.ConfigureTestServices(services => services.AddMatchImport());
    }
}
