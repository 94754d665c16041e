using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Prices;

namespace SabiScore.Data.Features;

/// <summary>Reads snapshots in the order of the primary key, so that a million of them pass through without being held.</summary>
internal sealed class StoredPrices(IQueryable<PriceRow> chosen)
{
    /// <summary>The snapshots of one match after the other; a match without any does not come.</summary>
    public async IAsyncEnumerable<(long FixtureId, IReadOnlyList<StoredPrice> Snapshots)> ByFixtureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = chosen.OrderBy(price => price.FixtureId)
            .Select(price => new { price.FixtureId, price.Market, price.Bookmaker, price.Line, price.CapturedAt, price.First, price.Second, price.Third, price.Kind });
        var (current, snapshots) = (0L, new List<StoredPrice>());
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.FixtureId != current && snapshots.Count > 0)
            {
                yield return (current, snapshots);
                snapshots = [];
            }

            current = row.FixtureId;
            snapshots.Add(new StoredPrice(row.Market, row.Bookmaker, row.Line, row.CapturedAt, row.First, row.Second, row.Third) { Kind = row.Kind });
        }

        if (snapshots.Count > 0)
        {
            yield return (current, snapshots);
        }
    }
}
