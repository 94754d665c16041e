using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>A run with its log.</summary>
public sealed record JobRunDetail
{
    /// <summary>The run.</summary>
    public required JobRunAnswer Run { get; init; }

    /// <summary>What was logged while it was at work, in order: the last 500 lines or 64 KB at most.</summary>
    public required IReadOnlyList<JobRunLine> Lines { get; init; }

    /// <summary>Earlier lines that were dropped.</summary>
    public required int DroppedLines { get; init; }

    internal static JobRunDetail Of(RunWithLog run) =>
        new() { Run = JobRunAnswer.Of(run.Run), Lines = [.. run.Lines.Select(JobRunLine.Of)], DroppedLines = run.DroppedLines };
}
