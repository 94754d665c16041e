using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Betting;

/// <summary>Money moved for a bet. Entries are added and never changed; their sum is the bankroll.</summary>
public sealed class LedgerEntryRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>The bet; null for a deposit or withdrawal.</summary>
    public long? ValueBetId { get; set; }

    /// <summary>Why it moved.</summary>
    public LedgerEntryKind Entry { get; set; }

    /// <summary>Change of the bankroll: negative for a stake.</summary>
    public Naira Amount { get; set; }

    /// <summary>Football's time, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The machine's time, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>For people.</summary>
    public string? Note { get; set; }

    /// <summary>What the bet is.</summary>
    public DataKind Kind { get; set; }
}
