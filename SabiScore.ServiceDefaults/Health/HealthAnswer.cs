using System.Text.Json.Serialization;

namespace SabiScore.ServiceDefaults.Health;

/// <summary>The body of /health.</summary>
public sealed record HealthAnswer
{
    /// <summary>Healthy, Degraded (works without something) or Unhealthy.</summary>
    public required string Status { get; init; }

    /// <summary>Names of what is down, in order; only for those who may know it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Down { get; init; }

    /// <summary>Every check with its state and reason; only for those who may know it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Checks { get; init; }
}
