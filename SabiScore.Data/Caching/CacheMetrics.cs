using System.Diagnostics.Metrics;

namespace SabiScore.Data.Caching;

/// <summary>How often the cache had what was asked for.</summary>
public sealed class CacheMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "SabiScore.Caching";

    private readonly Counter<long> lookups;

    /// <param name="meters">Makes the meter.</param>
    public CacheMetrics(IMeterFactory meters) =>
        lookups = meters.Create(MeterName).CreateCounter<long>("sabiscore.cache.lookups", "{lookup}", "Values asked for, by entry and whether the cache had them.");

    internal void Looked(string entry, bool hit) =>
        lookups.Add(1, new KeyValuePair<string, object?>("entry", entry), new KeyValuePair<string, object?>("outcome", hit ? "hit" : "miss"));
}
