using Microsoft.Extensions.Options;
using Quartz;

namespace SabiScore.Worker.Jobs;

/// <summary>Reports every schedule that does not parse, each with its key.</summary>
internal sealed class JobOptionsValidator : IValidateOptions<JobOptions>
{
    public ValidateOptionsResult Validate(string? name, JobOptions options)
    {
        (string Key, string Cron)[] schedules =
        [
            (nameof(JobOptions.GenerateValueBets), options.GenerateValueBets),
            (nameof(JobOptions.RetrainModels), options.RetrainModels),
            (nameof(JobOptions.CalculatePerformance), options.CalculatePerformance),
        ];
        var faults = schedules.Where(schedule => !CronExpression.TryParse(schedule.Cron, out _))
            .Select(schedule => $"{JobOptions.SectionName}:{schedule.Key} is not a cron expression: '{schedule.Cron}'.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
