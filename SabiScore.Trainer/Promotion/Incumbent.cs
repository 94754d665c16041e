using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Promotion;

/// <summary>The champion, as far as it can be read.</summary>
/// <param name="Version">Its version.</param>
/// <param name="IsWhole">Whether it is the whole ensemble.</param>
/// <param name="Recipe">What it was trained with; null where that is not known, or no longer understood.</param>
/// <param name="Model">It itself; null where it cannot serve here: damaged, or for other features.</param>
internal sealed record Incumbent(string Version, bool IsWhole, TrainingRecipe? Recipe, ForecastModel? Model)
{
    public static async Task<Incumbent?> ReadAsync(SabiScoreDbContext context, string wholeScope, CancellationToken cancellationToken)
    {
        var row = await context.Models.Where(model => model.Role == ModelRole.Champion)
            .Select(model => new { model.Version, model.Scope, model.Recipe, model.Content }).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new Incumbent(row.Version, row.Scope == wholeScope, ReadRecipe(row.Recipe), ReadModel(row.Content));
    }

    /// <summary>What a whole model of a recipe is compared with.</summary>
    public static GateMode ModeFor(Incumbent? incumbent, TrainingRecipe recipe) => incumbent switch
    {
        { IsWhole: true, Recipe: { } own } when own.Id != recipe.Id => GateMode.Recipes,
        { IsWhole: true, Model: not null } => GateMode.Refit,
        _ => GateMode.First,
    };

    private static TrainingRecipe? ReadRecipe(string? json)
    {
        try
        {
            return json is null ? null : TrainingRecipe.FromJson(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ForecastModel? ReadModel(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            return ForecastModel.Load(stream, FeatureCatalog.SchemaId);
        }
        catch (ForecastModelFormatException)
        {
            return null;
        }
    }
}
