using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Scheduling;

/// <summary>A run as JSON.</summary>
internal sealed record JobRunAnswer
{
    public required long Id { get; init; }

    public required string Job { get; init; }

    public required string Trigger { get; init; }

    /// <summary>waiting, running, done, nothing to do, partly done, failed, cancelled, interrupted.</summary>
    public required string Outcome { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public static JobRunAnswer Of(JobRunRow run) => new() { Id = run.Id, Job = run.Job, Trigger = run.Trigger, Outcome = run.Outcome, AskedAt = run.StartedAt };
}
