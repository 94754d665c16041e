using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using V1 = SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Training;

/// <summary>What is to be told of registered models.</summary>
internal sealed class ModelShelf(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>The champion's version where it can be read, fits the present features and holds at least that much; else nothing.</summary>
    public async Task<string?> FindCurrentAsync(TrainingScope scope, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var whole = TrainingRunRows.Name(TrainingScope.Whole);
        var champion = await context.Models
            .Where(model => model.Role == ModelRole.Champion && model.SchemaId == FeatureCatalog.SchemaId)
            .Where(model => scope == TrainingScope.Quick || model.Scope == whole)
            .Select(model => new { model.Version, model.Content })
            .FirstOrDefaultAsync(cancellationToken);
        return champion is not null && CanServe(champion.Content) ? champion.Version : null;
    }

    // An earlier program's file, or a damaged one: the Api refuses it too, and nothing would be forecast until the next retraining.
    private static bool CanServe(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            ForecastModel.Load(stream, FeatureCatalog.SchemaId);
            return true;
        }
        catch (ForecastModelFormatException)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<V1.Model>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var models = await Entries(context.Models.OrderByDescending(model => model.CreatedAt).Take(limit)).ToListAsync(cancellationToken);
        return [.. models.Select(ToMessage)];
    }

    /// <param name="version">Empty for the champion.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<V1.GetModelResponse?> FindAsync(string version, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = version.Length == 0
            ? context.Models.Where(model => model.Role == ModelRole.Champion)
            : context.Models.Where(model => model.Version == version);
        return await Entries(chosen).FirstOrDefaultAsync(cancellationToken) is { } model
            ? new V1.GetModelResponse { Model = ToMessage(model), CardJson = model.Card, GateReportJson = model.GateReport ?? "", RecipeJson = model.Recipe ?? "" }
            : null;
    }

    private static IQueryable<Entry> Entries(IQueryable<ModelRow> models) => models.Select(model => new Entry
    {
        Version = model.Version,
        Role = model.Role,
        SchemaId = model.SchemaId,
        Scope = model.Scope,
        CreatedAt = model.CreatedAt,
        SizeBytes = model.Content.Length,
        Card = model.Card,
        RoleReason = model.RoleReason,
        Predecessor = model.Predecessor,
        LiveShare = model.LiveShare,
        Recipe = model.Recipe,
        RecipeId = model.RecipeId,
        Verdict = model.Verdict,
        GateReport = model.GateReport,
    });

    private static V1.Model ToMessage(Entry model) => new()
    {
        Version = model.Version,
        Role = model.Role switch
        {
            ModelRole.Champion => V1.ModelRole.Champion,
            ModelRole.Challenger => V1.ModelRole.Challenger,
            _ => V1.ModelRole.Retired,
        },
        SchemaId = model.SchemaId,
        Scope = model.Scope == TrainingRunRows.Name(TrainingScope.Quick) ? V1.TrainingScope.Quick : V1.TrainingScope.Whole,
        CreatedAt = model.CreatedAt.ToTimestamp(),
        SizeBytes = model.SizeBytes,
        RoleReason = model.RoleReason ?? "",
        Predecessor = model.Predecessor ?? "",
        LiveShare = model.LiveShare,
        RecipeId = model.RecipeId ?? "",
        Verdict = model.Verdict switch
        {
            GateVerdict.Passed => V1.GateVerdict.Passed,
            GateVerdict.NotBetter => V1.GateVerdict.NotBetter,
            GateVerdict.Unfit => V1.GateVerdict.Unfit,
            _ => V1.GateVerdict.Unspecified,
        },
    };

    private sealed record Entry
    {
        public required string Version { get; init; }

        public required ModelRole Role { get; init; }

        public required string SchemaId { get; init; }

        public required string Scope { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public required int SizeBytes { get; init; }

        public required string Card { get; init; }

        public required string? RoleReason { get; init; }

        public required string? Predecessor { get; init; }

        public required double LiveShare { get; init; }

        public required string? Recipe { get; init; }

        public required string? RecipeId { get; init; }

        public required GateVerdict? Verdict { get; init; }

        public required string? GateReport { get; init; }
    }
}
