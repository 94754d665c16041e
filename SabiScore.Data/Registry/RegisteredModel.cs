using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;

namespace SabiScore.Data.Registry;

/// <summary>The row of a model that is registered, and the challengers that it takes the place of.</summary>
internal static class RegisteredModel
{
    /// <summary>A refit goes on with its recipe's share; a recipe that did harm has none, and nobody has one beside another.</summary>
    public static async Task<double> ShareAsync(SabiScoreDbContext context, ModelRow model, CancellationToken cancellationToken)
    {
        if (model.RecipeId is not null && await context.Models.AnyAsync(row => row.RecipeId == model.RecipeId && row.RetiredFor == RetirementCause.Harm, cancellationToken))
        {
            return 0;
        }

        var live = await context.Models.Where(row => row.Role == ModelRole.Challenger && row.LiveShare > 0)
            .Select(row => new { row.Version, row.RecipeId, row.LiveShare }).FirstOrDefaultAsync(cancellationToken);
        return live is null ? model.LiveShare
            : live.Version == model.Version || (live.RecipeId is not null && live.RecipeId == model.RecipeId) ? live.LiveShare
            : 0;
    }

    public static async Task WriteAsync(SabiScoreDbContext context, ModelRow model, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await context.Models.Where(row => row.Version == model.Version)
            .Select(row => new { row.CreatedAt, row.Predecessor, row.PromotedAt }).FirstOrDefaultAsync(cancellationToken);
        model.CreatedAt = known?.CreatedAt ?? now;
        model.PromotedAt = model.Role == ModelRole.Champion ? now : known?.PromotedAt;
        model.Predecessor ??= known?.Predecessor;
        context.Entry(model).State = known is null ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>One challenger a recipe, and few in all.</summary>
    public static async Task ThinOutAsync(SabiScoreDbContext context, ModelRow model, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var challengers = context.Models.Where(row => row.Role == ModelRole.Challenger && row.Version != model.Version);
        if (model.Role != ModelRole.Retired && model.RecipeId is not null)
        {
            await RoleRows.RetireAsync(challengers.Where(row => row.RecipeId == model.RecipeId), RetirementCause.Superseded, $"Model {model.Version} is a newer one of its recipe.", now, cancellationToken);
        }

        var versions = await context.Models.Where(row => row.Role == ModelRole.Challenger)
            .OrderByDescending(row => row.LiveShare > 0).ThenByDescending(row => row.CreatedAt).Select(row => row.Version).ToListAsync(cancellationToken);
        var old = versions.Skip(ModelRegistry.MostChallengers).ToList();
        if (old.Count > 0)
        {
            await RoleRows.RetireAsync(challengers.Where(row => old.Contains(row.Version)), RetirementCause.Superseded, $"{ModelRegistry.MostChallengers} newer challengers are running.", now, cancellationToken);
        }
    }
}
