using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Recipe.Columns;

/// <summary>
/// Every column that members may read: the catalog's features, then arithmetic columns, then how far each member without prices is from
/// the opening price. Names are resolved once, here.
/// </summary>
public sealed class ColumnPlan
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private ColumnPlan(IReadOnlyList<DerivedColumn> derived)
    {
        Derived = derived;
        for (var i = 0; i < FeatureCatalog.Count; i++)
        {
            places.Add(FeatureCatalog.All[i].Name, i);
        }

        for (var i = 0; i < derived.Count; i++)
        {
            places.Add(derived[i].Name, FeatureCatalog.Count + i);
        }
    }

    public static ColumnPlan Standard { get; } = new([.. Arithmetic(), .. Deviations()]);

    public IReadOnlyList<DerivedColumn> Derived { get; }

    /// <summary>Columns that are known before any member has spoken.</summary>
    public int ArithmeticEnd => FeatureCatalog.Count + Derived.Count(column => column.Kind != DerivedKind.Deviation);

    public int Width => FeatureCatalog.Count + Derived.Count;

    public int IndexOf(string name) =>
        places.TryGetValue(name, out var place) ? place : throw new ArgumentException($"There is no column {name}.", nameof(name));

    public int[] IndicesOf(IEnumerable<string> names) => [.. names.Select(IndexOf)];

    /// <summary>Name of the column that holds a member's deviation for one outcome.</summary>
    public static string DeviationName(string member, Outcome outcome) => $"{member}_deviation_{outcome.ToString().ToLowerInvariant()}";

    private static IEnumerable<DerivedColumn> Arithmetic()
    {
        foreach (var name in new[] { "dc_blend_270_log_ratio", "pi_blend_expected", "elo_difference", "market_rating_fast" })
        {
            var column = FeatureCatalog.IndexOf(name);
            yield return DerivedColumn.Product(name + "_square", column, column);
        }
    }

    private static IEnumerable<DerivedColumn> Deviations() =>
        from member in Enumerable.Range(0, ColumnNames.DeviatingMembers.Count)
        from outcome in Enum.GetValues<Outcome>()
        select DerivedColumn.Deviation(DeviationName(ColumnNames.DeviatingMembers[member], outcome), member, outcome);
}
