using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Models;

/// <summary>What must hold between the parts of a model.</summary>
internal static class ForecastModelRules
{
    private const int MostMembers = 64;

    /// <exception cref="ArgumentException">They do not fit together.</exception>
    internal static void Check(ForecastModelParts parts)
    {
        var features = parts.FeatureNames.Count;
        var arithmetic = parts.DerivedColumns.TakeWhile(column => column.Kind != DerivedKind.Deviation).Count();
        var width = features + parts.DerivedColumns.Count;
        Require(parts.SchemaId.Length is > 0 and <= 64, "a schema id is 1 to 64 characters");
        Require(features > 0 && width <= TreeEnsemble.MostColumns, $"{width} columns");
        Require(parts.OpeningColumns.Count == 3 && parts.OpeningColumns.All(column => column >= 0 && column < features), "the opening columns are three features");
        Require(parts.DerivedColumns.Skip(arithmetic).All(column => column.Kind == DerivedKind.Deviation), "deviations come after the arithmetic columns");
        Require(parts.DerivedColumns.Take(arithmetic).All(column => Enum.IsDefined(column.Kind) && column.First < features && column.Second < features), "an arithmetic column reads features");
        Require(parts.DerivedColumns.Skip(arithmetic).All(column => column.First < parts.FundamentalMembers.Count && column.Second < 3), "a deviation names a member without prices and an outcome");
        Require(parts.FundamentalMembers.Count is > 0 and <= MostMembers && parts.MarketMembers.Count <= MostMembers, "1 to 64 members without prices, up to 64 with");
        Require(parts.FundamentalWeights.Count == parts.FundamentalMembers.Count && parts.FundamentalWeights.All(weight => weight >= 0), "a weight that is not negative for each member without prices");
        Require(Math.Abs(parts.FundamentalWeights.Sum() - 1) <= 1e-6, "weights of the members without prices sum to 1");
        CheckMembers(parts.FundamentalMembers, features + arithmetic);
        CheckMembers(parts.MarketMembers, width);
        Require(parts.Blends.Count == League.All.Count && parts.Blends.All(blend => blend.MemberWeights.Count == parts.MarketMembers.Count), "a blend for each league, a weight for each member");
        Require(parts.Calibrations.Count == League.All.Count, "a calibration for each league");
        var names = parts.FundamentalMembers.Concat(parts.MarketMembers).Select(member => member.Name).ToList();
        Require(names.Distinct(StringComparer.Ordinal).Count() == names.Count, "no two members of one name");
    }

    /// <summary>Features that some member reads, directly or through a derived column.</summary>
    internal static int[] Inputs(ForecastModelParts parts)
    {
        var features = parts.FeatureNames.Count;
        var inputs = new SortedSet<int>();
        if (parts.MarketMembers.Count > 0)
        {
            inputs.UnionWith(parts.OpeningColumns);
        }

        foreach (var column in parts.FundamentalMembers.Concat(parts.MarketMembers).SelectMany(member => member.UsedColumns))
        {
            if (column < features)
            {
                inputs.Add(column);
            }
            else if (parts.DerivedColumns[column - features] is { Kind: not DerivedKind.Deviation } derived)
            {
                inputs.Add(derived.First);
                inputs.Add(derived.Second);
            }
        }

        return [.. inputs];
    }

    /// <summary>Those of the inputs that a league has: another league's view is not missing from it.</summary>
    internal static int[] InputsOf(League league, ForecastModelParts parts, IReadOnlyList<int> inputs)
    {
        var others = FeatureCatalog.All.Where(feature => feature.LeagueCode is not null && feature.LeagueCode != league.Code).Select(feature => feature.Name).ToHashSet(StringComparer.Ordinal);
        return [.. inputs.Where(input => !others.Contains(parts.FeatureNames[input]))];
    }

    private static void CheckMembers(IReadOnlyList<ModelMember> members, int width)
    {
        foreach (var member in members)
        {
            var used = member.UsedColumns;
            Require(used.Count == 0 || used[^1] < width, $"{member.Name} reads column {(used.Count == 0 ? 0 : used[^1])} of {width}");
        }
    }

    private static void Require(bool condition, string rule)
    {
        if (!condition)
        {
            throw new ArgumentException($"A model needs: {rule}.");
        }
    }
}
