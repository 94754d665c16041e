using System.ComponentModel.DataAnnotations;

namespace SabiScore.Worker.Jobs;

/// <summary>When jobs fire, section "Jobs"; cron expressions with seconds, in UTC.</summary>
internal sealed class JobOptions
{
    public const string SectionName = "Jobs";

    /// <summary>Whether the schedule fires anything.</summary>
    public bool Enabled { get; set; } = true;

    [Required]
    public string GenerateValueBets { get; set; } = "0 5 * * * ?";

    [Required]
    public string RetrainModels { get; set; } = "0 0 2 * * ?";

    [Required]
    public string CalculatePerformance { get; set; } = "0 0/15 * * * ?";
}
