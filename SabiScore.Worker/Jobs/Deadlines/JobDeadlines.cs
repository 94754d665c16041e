using Microsoft.Extensions.Options;
using Quartz;

namespace SabiScore.Worker.Jobs.Deadlines;

/// <summary>How long each job may take.</summary>
internal sealed class JobDeadlines(IOptions<JobOptions> options, TimeProvider time)
{
    /// <summary>This share of a deadline passed is a warning.</summary>
    public const double WarnedShare = 0.8;

    /// <summary>This share of the time to the next firing, where nothing is configured.</summary>
    private const double DefaultShare = 0.9;

    /// <summary>A schedule faster than this does not shorten its job's deadline further.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(30);

    private readonly Lazy<Dictionary<string, TimeSpan>> all = new(
        () => JobCatalog.All.ToDictionary(job => job.Name, job => Of(job, options.Value, time.GetUtcNow()), StringComparer.Ordinal));

    public TimeSpan Of(JobDefinition job) => all.Value[job.Name];

    /// <summary>The configured one; else the job's own, cut so that it lies inside the next firing of a schedule that is faster than the default one.</summary>
    public static TimeSpan Of(JobDefinition job, JobOptions options, DateTimeOffset now)
    {
        if (options.Deadlines.TryGetValue(job.Name, out var configured))
        {
            return configured;
        }

        var gap = Firings.ShortestGap(CronExpression.Parse(job.Cron(options)), now);
        if (gap > job.Deadline)
        {
            return job.Deadline;
        }

        var cut = gap * DefaultShare;
        return cut < Least && Least < job.Deadline ? Least : cut < job.Deadline ? cut : job.Deadline;
    }
}
