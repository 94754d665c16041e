using System.ComponentModel.DataAnnotations;
using Google.Protobuf.WellKnownTypes;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>Which runs.</summary>
public sealed record JobRunQuery
{
    /// <summary>One job's alone; all without.</summary>
    [MaxLength(100)]
    public string? Job { get; init; }

    /// <summary>Those that stand so, one or several: Failed lists the failures with their reasons; any without.</summary>
    [MaxLength(10)]
    public JobState[]? State { get; init; }

    /// <summary>Those that were started for this reason, one or several; any without.</summary>
    [MaxLength(10)]
    public JobCause[]? Cause { get; init; }

    /// <summary>Those that started then or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Those that started before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>"next" of the page before; the first page without.</summary>
    [MaxLength(30)]
    public string? Page { get; init; }

    /// <summary>At most this many; 20 without.</summary>
    [Range(1, 200)]
    public int? Limit { get; init; }

    /// <summary>The numbers of the messages and of the answers are the same; a test holds them so.</summary>
    internal ListRunsRequest ToRequest() => new()
    {
        Job = Job ?? "",
        Outcomes = { (State ?? []).Select(state => (RunOutcome)(int)state) },
        Triggers = { (Cause ?? []).Select(cause => (RunTrigger)(int)cause) },
        Since = Since?.ToTimestamp(),
        Until = Until?.ToTimestamp(),
        PageToken = Page ?? "",
        Limit = Limit ?? 0,
    };
}
