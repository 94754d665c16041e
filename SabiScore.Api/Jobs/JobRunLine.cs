using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>A line that was logged while a run was at work.</summary>
public sealed record JobRunLine
{
    /// <summary>Place in the run's log, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How grave it is.</summary>
    public required JobLineLevel Level { get; init; }

    /// <summary>Who wrote it: the name of a class.</summary>
    public required string Category { get; init; }

    /// <summary>What it says, with its exception if there was one.</summary>
    public required string Text { get; init; }

    internal static JobRunLine Of(RunLine line) => new()
    {
        Number = line.Number,
        At = line.At.ToDateTimeOffset(),
        Level = JobRunAnswer.Known<JobLineLevel>((int)line.Level),
        Category = line.Category,
        Text = line.Text,
    };
}
