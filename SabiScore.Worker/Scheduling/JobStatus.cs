using SabiScore.Data.Store.Runs;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.History;

namespace SabiScore.Worker.Scheduling;

/// <summary>A job as it stands now.</summary>
internal sealed record JobStatus
{
    public required JobDefinition Job { get; init; }

    /// <summary>Its schedule.</summary>
    public required string Cron { get; init; }

    /// <summary>When it fires next, UTC; nothing where it will not.</summary>
    public required DateTimeOffset? NextFireAt { get; init; }

    /// <summary>Who paused it; nothing where nobody did.</summary>
    public required JobPauseRow? Pause { get; init; }

    /// <summary>How long a run may take.</summary>
    public required TimeSpan Deadline { get; init; }

    /// <summary>Its latest run; nothing before the first.</summary>
    public required JobRunRow? LastRun { get; init; }

    /// <summary>The run that waits or is at work; nothing where none does.</summary>
    public required JobRunRow? ActiveRun { get; init; }

    /// <summary>How it has fared in the last days.</summary>
    public required JobStatistics Statistics { get; init; }
}
