using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clubs;

namespace SabiScore.Data.Sources.Names;

/// <summary>Keeps the names that a provider's answer used in vain, and forgets those that it used with success.</summary>
internal static class UnresolvedBook
{
    /// <param name="context">Changes are left to its next saving.</param>
    /// <param name="source">Whose spellings.</param>
    /// <param name="refused">Names that no club was found for.</param>
    /// <param name="found">Names that one was found for, with their country.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task KeepAsync(
        SabiScoreDbContext context, string source, IEnumerable<UnresolvedName> refused, IReadOnlySet<(string Country, string Name)> found, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = await context.UnresolvedNames.AsTracking().Where(name => name.Source == source).ToDictionaryAsync(name => (name.Country, name.Name), cancellationToken);
        context.UnresolvedNames.RemoveRange(stored.Where(row => found.Contains(row.Key)).Select(row => row.Value));
        foreach (var name in refused.GroupBy(name => (name.Country, name.Name)))
        {
            var latest = name.Last();
            if (!stored.TryGetValue(name.Key, out var row))
            {
                context.UnresolvedNames.Add(row = new UnresolvedNameRow
                {
                    Source = source,
                    Country = latest.Country,
                    Name = latest.Name,
                    LeagueCode = latest.LeagueCode,
                    Reason = latest.Reason,
                    FirstSeenAt = now,
                });
            }

            (row.LeagueCode, row.Matches, row.Resembles, row.Reason, row.LastSeenAt) = (latest.LeagueCode, name.Sum(one => one.Matches), latest.Resembles, latest.Reason, now);
        }
    }
}
