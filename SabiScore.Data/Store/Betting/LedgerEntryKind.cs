namespace SabiScore.Data.Store.Betting;

/// <summary>Why money moved.</summary>
public enum LedgerEntryKind
{
    /// <summary>Put in, or the bankroll that one starts with.</summary>
    Deposit,

    /// <summary>Taken out.</summary>
    Withdrawal,

    /// <summary>Staked on a bet.</summary>
    Stake,

    /// <summary>What a settled bet brought back; nothing for a lost one, so that every settled bet has its entry.</summary>
    Payout,
}
