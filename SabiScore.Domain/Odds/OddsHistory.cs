namespace SabiScore.Domain.Odds;

/// <summary>Every price seen of one match, in the order of capture. Snapshots are added and never changed or taken away.</summary>
public sealed class OddsHistory
{
    private readonly List<PriceSnapshot> snapshots = [];

    /// <param name="kickoffAt">Kick-off, UTC: prices captured then or later are not prices of this match's history.</param>
    public OddsHistory(DateTimeOffset kickoffAt) => KickoffAt = kickoffAt;

    /// <summary>Kick-off, UTC.</summary>
    public DateTimeOffset KickoffAt { get; }

    /// <summary>All snapshots, by time of capture; those of one moment in the order in which they were added.</summary>
    public IReadOnlyList<PriceSnapshot> Snapshots => snapshots;

    /// <summary>Adds a snapshot at its place in time; sources may bring old ones late.</summary>
    public void Add(PriceSnapshot snapshot)
    {
        var place = snapshots.Count;
        while (place > 0 && snapshots[place - 1].CapturedAt > snapshot.CapturedAt)
        {
            place--;
        }

        snapshots.Insert(place, snapshot);
    }

    /// <summary>First prices of a market at a bookmaker; null where there are none before kick-off.</summary>
    public PriceSnapshot? Opening(Bookmaker bookmaker, Market market) =>
        snapshots.Find(snapshot => IsOf(snapshot, bookmaker, market) && snapshot.CapturedAt < KickoffAt);

    /// <summary>Last prices of a market at a bookmaker captured at that moment or before, and strictly before kick-off; null where there are none.</summary>
    public PriceSnapshot? AsOf(DateTimeOffset moment, Bookmaker bookmaker, Market market) =>
        snapshots.FindLast(snapshot => IsOf(snapshot, bookmaker, market) && IsKnown(snapshot, moment));

    /// <summary>Last prices of a market at a bookmaker strictly before kick-off; null where there are none.</summary>
    public PriceSnapshot? Closing(Bookmaker bookmaker, Market market) => AsOf(KickoffAt, bookmaker, market);

    /// <summary>From the first price of a selection at a bookmaker to its last one as of a moment; null where there is none.</summary>
    public PriceMovement? Movement(DateTimeOffset moment, Bookmaker bookmaker, Selection selection) =>
        Opening(bookmaker, selection.Market) is { } first && AsOf(moment, bookmaker, selection.Market) is { } last
            ? new PriceMovement(first[selection.Pick], last[selection.Pick], first.CapturedAt, last.CapturedAt)
            : null;

    /// <summary>Every bookmaker's last 1X2 prices as of a moment, strictly before kick-off; null where nobody has any.</summary>
    public PriceBoard? BoardAsOf(DateTimeOffset moment)
    {
        var last = new Dictionary<Bookmaker, PriceSnapshot>();
        foreach (var snapshot in snapshots)
        {
            if (snapshot.Market == Market.MatchResult && IsKnown(snapshot, moment))
            {
                last[snapshot.Bookmaker] = snapshot;
            }
        }

        return last.Count == 0
            ? null
            : new PriceBoard(
                last.Values.Max(snapshot => snapshot.CapturedAt),
                last.Select(entry => KeyValuePair.Create(entry.Key, PriceTriple.TryCreate(entry.Value.Prices[0], entry.Value.Prices[1], entry.Value.Prices[2])!.Value)));
    }

    /// <summary>Every bookmaker's closing 1X2 prices: its last ones strictly before kick-off; null where nobody has any.</summary>
    public PriceBoard? ClosingBoard() => BoardAsOf(KickoffAt);

    private static bool IsOf(PriceSnapshot snapshot, Bookmaker bookmaker, Market market) =>
        snapshot.Bookmaker == bookmaker && snapshot.Market == market;

    private bool IsKnown(PriceSnapshot snapshot, DateTimeOffset moment) =>
        snapshot.CapturedAt <= moment && snapshot.CapturedAt < KickoffAt;
}
