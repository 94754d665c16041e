namespace SabiScore.EndToEnd.Replay;

/// <summary>A forecast as it is stored.</summary>
internal sealed record StoredForecast(string Kind, double[] Probabilities, string League, DateOnly Date, string Home, string Away);

/// <summary>A staked bet as it is stored; money in kobo.</summary>
internal sealed record StoredBet(
    string Kind, char Letter, double Price, long Stake, long? Payout, bool IsSettled, string League, DateOnly Date, string Home, string Away);
