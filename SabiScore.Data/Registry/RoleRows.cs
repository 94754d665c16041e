using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Registry;

/// <summary>Who serves, and how one makes way: what every change of a role asks of the rows.</summary>
internal static class RoleRows
{
    public static Task<string?> ChampionAsync(SabiScoreDbContext context, CancellationToken cancellationToken) =>
        context.Models.Where(model => model.Role == ModelRole.Champion).Select(model => model.Version).FirstOrDefaultAsync(cancellationToken);

    public static async Task<bool> IsOfAnotherKindAsync(SabiScoreDbContext context, DataKind kind, CancellationToken cancellationToken) =>
        await context.Fixtures.OrderBy(fixture => fixture.Id).Select(fixture => (DataKind?)fixture.Kind).FirstOrDefaultAsync(cancellationToken) is { } present && present != kind;

    /// <summary>The old champion retires; false where it is not the champion any more, or another is.</summary>
    public static async Task<bool> MakeWayAsync(
        SabiScoreDbContext context, string version, string? expected, RetirementCause cause, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var champions = context.Models.Where(model => model.Role == ModelRole.Champion);
        if (expected is null)
        {
            return !await champions.AnyAsync(cancellationToken);
        }

        // The same model again: its row is locked all the same.
        return expected == version
            ? await champions.Where(model => model.Version == expected).ExecuteUpdateAsync(row => row.SetProperty(model => model.RoleChangedAt, now), cancellationToken) == 1
            : await RetireAsync(champions.Where(model => model.Version == expected), cause, $"Model {version} serves in its place.", now, cancellationToken) == 1;
    }

    public static Task<int> RetireAsync(IQueryable<ModelRow> models, RetirementCause cause, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        models.ExecuteUpdateAsync(
            row => row.SetProperty(model => model.Role, ModelRole.Retired)
                .SetProperty(model => model.RetiredFor, cause)
                .SetProperty(model => model.RoleReason, reason)
                .SetProperty(model => model.RoleChangedAt, now)
                .SetProperty(model => model.LiveShare, 0),
            cancellationToken);
}
