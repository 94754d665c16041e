using Microsoft.Extensions.Options;
using Quartz;

namespace SabiScore.Worker.Jobs;

/// <summary>Reports every schedule that does not parse, each with its key.</summary>
internal sealed class JobOptionsValidator : IValidateOptions<JobOptions>
{
    public ValidateOptionsResult Validate(string? name, JobOptions options)
    {
        var faults = JobCatalog.All.Where(job => !CronExpression.TryParse(job.Cron(options), out _))
            .Select(job => $"{JobOptions.SectionName}:{job.Name} is not a cron expression: '{job.Cron(options)}'.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
