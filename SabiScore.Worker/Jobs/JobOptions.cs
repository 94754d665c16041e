using System.ComponentModel.DataAnnotations;
using SabiScore.Worker.Jobs.Retrying;

namespace SabiScore.Worker.Jobs;

/// <summary>When jobs fire, section "Jobs"; cron expressions with seconds, in UTC.</summary>
internal sealed class JobOptions
{
    public const string SectionName = "Jobs";

    /// <summary>Whether this worker runs jobs.</summary>
    public bool Enabled { get; set; } = true;

    [Required]
    public string GenerateValueBets { get; set; } = "0 5 * * * ?";

    [Required]
    public string CalibrateModels { get; set; } = "0 0/3 * * * ?";

    [Required]
    public string RetrainModels { get; set; } = "0 0 2 * * ?";

    [Required]
    public string CalculatePerformance { get; set; } = "0 0/15 * * * ?";

    [Required]
    public string FetchOdds { get; set; } = "0 0/5 * * * ?";

    [Required]
    public string RefreshStandings { get; set; } = "0 20 0/2 * * ?";

    [Required]
    public string CleanUp { get; set; } = "0 0 3 * * ?";

    /// <summary>How long a run of a job may take, by the job's name: Jobs:Deadlines:RetrainModels; without one the job's own deadline holds.</summary>
    public Dictionary<string, TimeSpan> Deadlines { get; } = new(StringComparer.Ordinal);

    /// <summary>How a job is tried again that failed because something was away.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>How often a worker says that it lives.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A worker that was silent for so long beyond a heartbeat is dead: its runs are closed and its jobs taken over.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TakeOverAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A firing this late was missed, and its misfire rule applies.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MisfireAfter { get; set; } = TimeSpan.FromMinutes(1);
}
