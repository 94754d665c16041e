using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Shadow;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;

namespace SabiScore.Api.Models;

/// <summary>Answers how the challengers do beside the champion.</summary>
internal static class ModelComparisons
{
    public static async Task<Ok<ModelComparison>> GetAsync(
        IDbContextFactory<SabiScoreDbContext> contexts, ShadowRecords records, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var models = await context.Models.Where(model => model.Role != ModelRole.Retired).OrderByDescending(model => model.CreatedAt)
            .Select(model => new Entry(model.Version, model.Role, model.RecipeId, model.LiveShare, model.RoleReason, model.GateReport)).ToListAsync(cancellationToken);
        ComparedModel? champion = null;
        var challengers = new List<ComparedModel>();
        foreach (var model in models)
        {
            var isChampion = model.Role == ModelRole.Champion;
            var compared = Compared(model, await records.OfAsync(model.Version, model.RecipeId, isChampion, cancellationToken));
            if (isChampion)
            {
                champion = compared;
            }
            else
            {
                challengers.Add(compared);
            }
        }

        return TypedResults.Ok(new ModelComparison { Champion = champion, Challengers = challengers, Data = await stamps.NowAsync(context, cancellationToken) });
    }

    /// <summary>Stored JSON as part of an answer.</summary>
    public static JsonElement? Json(string? text)
    {
        if (text is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static ComparedModel Compared(Entry model, IReadOnlyList<ShadowRecord> records) => new()
    {
        Version = model.Version,
        RecipeId = model.RecipeId,
        LiveShare = model.LiveShare,
        RoleReason = model.RoleReason,
        Records = [.. records.Select(ComparedRecord.Of)],
        Gate = Json(model.GateReport),
    };

    private sealed record Entry(string Version, ModelRole Role, string? RecipeId, double LiveShare, string? RoleReason, string? GateReport);
}
