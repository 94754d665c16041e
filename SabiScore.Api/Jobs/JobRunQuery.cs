using System.ComponentModel.DataAnnotations;

namespace SabiScore.Api.Jobs;

/// <summary>Which runs.</summary>
public sealed record JobRunQuery
{
    /// <summary>One job's alone; all without.</summary>
    [MaxLength(100)]
    public string? Job { get; init; }

    /// <summary>At most this many; 20 without.</summary>
    [Range(1, 200)]
    public int? Limit { get; init; }
}
