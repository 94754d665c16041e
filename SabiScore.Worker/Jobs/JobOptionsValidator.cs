using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Worker.Jobs.Deadlines;

namespace SabiScore.Worker.Jobs;

/// <summary>Reports every schedule that does not parse or never fires, every deadline that cannot be kept and every fault of the retries, each with its key.</summary>
internal sealed class JobOptionsValidator(TimeProvider time) : IValidateOptions<JobOptions>
{
    private const string Deadlines = $"{JobOptions.SectionName}:{nameof(JobOptions.Deadlines)}";

    private static readonly TimeSpan LeastDeadline = TimeSpan.FromSeconds(1);

    public ValidateOptionsResult Validate(string? name, JobOptions options)
    {
        var faults = JobCatalog.All.SelectMany(job => Faults(job, options))
            .Concat(options.Deadlines.Keys.Where(key => JobCatalog.Find(key) is null).Select(key => $"{Deadlines}:{key}: there is no such job."))
            .Concat(options.Retry.Faults($"{JobOptions.SectionName}:{nameof(JobOptions.Retry)}"))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(JobDefinition job, JobOptions options)
    {
        var (key, text, now) = ($"{JobOptions.SectionName}:{job.Name}", job.Cron(options), time.GetUtcNow());
        if (!CronExpression.TryParse(text, out var cron))
        {
            yield return $"{key} is not a cron expression: '{text}'.";
            yield break;
        }

        if (!Firings.After(cron, now).Any())
        {
            yield return $"{key} never fires: '{text}'.";
            yield break;
        }

        if (!options.Deadlines.TryGetValue(job.Name, out var deadline))
        {
            yield break;
        }

        var gap = Firings.ShortestGap(cron, now);
        if (deadline < LeastDeadline)
        {
            yield return $"{Deadlines}:{job.Name} must be at least {LeastDeadline}, not {deadline}.";
        }
        else if (deadline >= gap)
        {
            yield return $"{Deadlines}:{job.Name} must be less than {gap}, the shortest time between two firings, not {deadline}.";
        }
    }
}
