using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Training;

/// <summary>Registers trained models and puts them into service.</summary>
internal sealed class Champions(IDbContextFactory<SabiScoreDbContext> contexts, Generations generations, TimeProvider time)
{
    private static readonly JsonSerializerOptions CardJson = new(JsonSerializerDefaults.Web);

    /// <summary>Makes a model the champion; the one before retires. All services see both changes at once.</summary>
    public async Task CrownAsync(ForecastModel model, TrainingScope scope, long trainingId, DataKind kind, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        model.Save(content);
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // A training may outlive its matches: a simulated world makes way for real ones.
        if (await context.Fixtures.OrderBy(fixture => fixture.Id).Select(fixture => (DataKind?)fixture.Kind).FirstOrDefaultAsync(cancellationToken) is { } present && present != kind)
        {
            throw new TrainingImpossibleException($"It learned from {kind} matches, and the database holds {present} ones now.");
        }

        await context.Models.Where(row => row.Role == ModelRole.Champion && row.Version != model.Version)
            .ExecuteUpdateAsync(row => row.SetProperty(other => other.Role, ModelRole.Retired), cancellationToken);
        // The same data and seed make the same model: it may be there already.
        var updated = await context.Models.Where(row => row.Version == model.Version).ExecuteUpdateAsync(
            row => row.SetProperty(same => same.Role, ModelRole.Champion)
                .SetProperty(same => same.Scope, TrainingRunRows.Name(scope))
                .SetProperty(same => same.PromotedAt, now),
            cancellationToken);
        if (updated == 0)
        {
            context.Models.Add(new ModelRow
            {
                Version = model.Version,
                SchemaId = model.SchemaId,
                Scope = TrainingRunRows.Name(scope),
                Role = ModelRole.Champion,
                Content = content.ToArray(),
                Card = JsonSerializer.Serialize(model.Card, CardJson),
                DataFrom = model.Card.DataFrom,
                DataTo = model.Card.DataTo,
                Matches = model.Card.Matches,
                TrainingRunId = trainingId,
                CreatedAt = now,
                PromotedAt = now,
                Kind = kind,
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        await GenerationStore.RaiseAsync(context, Generation.Model, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await generations.AnnounceAsync(cancellationToken);
    }
}
