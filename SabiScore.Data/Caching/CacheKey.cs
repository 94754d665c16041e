namespace SabiScore.Data.Caching;

/// <summary>Name and lifetime of a cached value.</summary>
/// <param name="Entry">What kind of value it is: "features", "odds" … One of a few, so that it can be a metric's tag.</param>
/// <param name="Name">Its whole name, generations included.</param>
/// <param name="Lifetime">How long it may be served.</param>
public readonly record struct CacheKey(string Entry, string Name, TimeSpan Lifetime);
