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
        _ => throw new ArgumentOutOfRangeException(nameof(generation), generation, "Not a generation."),
    };

    /// <summary>Raises a generation by one, in the context's transaction where it has one, so that it is seen together with the change.</summary>
    public static async Task RaiseAsync(SabiScoreDbContext context, Generation generation, DateTimeOffset changedAt, CancellationToken cancellationToken)
    {
        var name = NameOf(generation);
        var updated = await context.Generations.Where(row => row.Name == name).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Value, row => row.Value + 1).SetProperty(row => row.ChangedAt, changedAt),
            cancellationToken);
        if (updated == 0)
        {
            var row = new GenerationRow { Name = name, Value = 1, ChangedAt = changedAt };
            context.Generations.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            context.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>All generations as of now; 0 for one that never changed.</summary>
    public static async Task<IReadOnlyDictionary<Generation, long>> ReadAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Generations.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        return Enum.GetValues<Generation>().ToDictionary(generation => generation, generation => rows.GetValueOrDefault(NameOf(generation)));
    }
}
