using SabiScore.Data.Store.Runs;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>A job as it stands now.</summary>
/// <param name="Job">The job.</param>
/// <param name="Cron">Its schedule.</param>
/// <param name="NextFireAt">When it fires next, UTC; nothing where it will not.</param>
/// <param name="LastRun">Its latest run; nothing before the first.</param>
internal sealed record JobStatus(JobDefinition Job, string Cron, DateTimeOffset? NextFireAt, JobRunRow? LastRun);
