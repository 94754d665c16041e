using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Runs;

/// <summary>A training: asked for, at work, ended.</summary>
public sealed class TrainingRunRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>How much is trained: quick, whole, or quick then whole.</summary>
    public required string Scope { get; set; }

    /// <summary>Why it was started.</summary>
    public required string Reason { get; set; }

    /// <summary>Where it stands: waiting, running, succeeded, failed, cancelled.</summary>
    public required string Status { get; set; }

    /// <summary>Name of the step it is at.</summary>
    public string? Step { get; set; }

    /// <summary>Share done, 0..1.</summary>
    public double Fraction { get; set; }

    /// <summary>The latest message for people; on failure the reason.</summary>
    public string? Message { get; set; }

    /// <summary>Seed of everything drawn at random.</summary>
    public int Seed { get; set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>When it started, UTC.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How long it worked.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>The model it made.</summary>
    public string? ModelVersion { get; set; }

    /// <summary>What was measured, as JSON.</summary>
    public string? Report { get; set; }

    /// <summary>The process that works on it.</summary>
    public string? Host { get; set; }

    /// <summary>When that process last said so, UTC.</summary>
    public DateTimeOffset? HeartbeatAt { get; set; }

    /// <summary>What data it learns from.</summary>
    public DataKind Kind { get; set; }
}
