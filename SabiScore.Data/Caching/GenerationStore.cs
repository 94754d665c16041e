using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;

namespace SabiScore.Data.Caching;

/// <summary>Reads and raises generations in the database.</summary>
public static class GenerationStore
{
    /// <summary>Name of a generation in the database.</summary>
    public static string NameOf(Generation generation) => generation switch
    {
        Generation.History => "history",
        Generation.Prices => "prices",
        Generation.Model => "model",
        Generation.Calibration => "calibration",
        Generation.Live => "live",
        _ => throw new ArgumentOutOfRangeException(nameof(generation), generation, "Not a generation."),
    };

    /// <summary>Raises a generation by one, in the context's transaction where it has one, so that it is seen together with the change.</summary>
    public static async Task RaiseAsync(SabiScoreDbContext context, Generation generation, DateTimeOffset changedAt, CancellationToken cancellationToken)
    {
        var name = NameOf(generation);
        if (!await RaiseAsync(context, name, changedAt, cancellationToken))
        {
            // Another transaction may be adding the row too: then this one waits for it, and raises what it added.
            var column = context.Model.FindEntityType(typeof(GenerationRow))!.FindProperty(nameof(GenerationRow.ChangedAt))!.GetTypeMapping().Converter;
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO generations (name, value, changed_at) VALUES ({0}, 0, {1}) ON CONFLICT DO NOTHING",
                [name, column?.ConvertToProvider(changedAt) ?? changedAt],
                cancellationToken);
            await RaiseAsync(context, name, changedAt, cancellationToken);
        }
    }

    /// <summary>All generations as of now; 0 for one that never changed.</summary>
    public static async Task<IReadOnlyDictionary<Generation, long>> ReadAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Generations.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        return Enum.GetValues<Generation>().ToDictionary(generation => generation, generation => rows.GetValueOrDefault(NameOf(generation)));
    }

    private static async Task<bool> RaiseAsync(SabiScoreDbContext context, string name, DateTimeOffset changedAt, CancellationToken cancellationToken) =>
        await context.Generations.Where(row => row.Name == name).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Value, row => row.Value + 1).SetProperty(row => row.ChangedAt, changedAt),
            cancellationToken) > 0;
}
