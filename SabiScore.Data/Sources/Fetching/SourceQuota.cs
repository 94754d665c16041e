namespace SabiScore.Data.Sources.Fetching;

/// <summary>What a provider says is left of its quota.</summary>
/// <param name="Remaining">Calls or credits left.</param>
/// <param name="Used">Used since the last reset; null where the provider does not say.</param>
/// <param name="LastCost">What the last call cost; null where the provider does not say.</param>
/// <param name="ResetsAt">When it begins anew, UTC; null where that is not known.</param>
public sealed record SourceQuota(int Remaining, int? Used, int? LastCost, DateTimeOffset? ResetsAt);
