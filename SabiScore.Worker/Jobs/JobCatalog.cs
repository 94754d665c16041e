using Quartz;

namespace SabiScore.Worker.Jobs;

/// <summary>Every job there is.</summary>
internal static class JobCatalog
{
    public static IReadOnlyList<JobDefinition> All { get; } =
    [
        new()
        {
            Name = GenerateValueBetsJob.Name,
            Summary = "Forecasts the matches of the next 24 hours and finds the bets worth taking.",
            Type = typeof(GenerateValueBetsJob),
            // Bets that are staked stay as they are, so that doing it again is harmless; leaving it out loses an hour's prices.
            Recovers = true,
            Misfire = CronTriggerMisfireInstruction.FireAndProceed,
            Cron = options => options.GenerateValueBets,
            Deadline = TimeSpan.FromMinutes(30),
        },
        new()
        {
            Name = CalibrateModelsJob.Name,
            Summary = "Has the trainer fit each league's live calibration to the forecasts whose matches are over.",
            Type = typeof(CalibrateModelsJob),
            // The next firing fits to everything that this one would have.
            Recovers = false,
            Misfire = CronTriggerMisfireInstruction.DoNothing,
            Cron = options => options.CalibrateModels,
            Deadline = TimeSpan.FromSeconds(150),
        },
        new()
        {
            Name = RetrainModelsJob.Name,
            Summary = "Has the trainer learn the whole ensemble anew.",
            Type = typeof(RetrainModelsJob),
            // The training goes on without its worker; who takes over finds it and follows it.
            Recovers = true,
            Misfire = CronTriggerMisfireInstruction.FireAndProceed,
            Cron = options => options.RetrainModels,
            Deadline = TimeSpan.FromHours(5),
        },
        new()
        {
            Name = CalculatePerformanceJob.Name,
            Summary = "Settles bets whose matches are over and counts how good forecasts and bets were.",
            Type = typeof(CalculatePerformanceJob),
            // The next firing counts everything that this one would have.
            Recovers = false,
            Misfire = CronTriggerMisfireInstruction.DoNothing,
            Cron = options => options.CalculatePerformance,
            Deadline = TimeSpan.FromMinutes(12),
        },
        new()
        {
            Name = FetchOddsJob.Name,
            Summary = "Fetches the matches of the next seven days and their prices, within the providers' quotas.",
            Type = typeof(FetchOddsJob),
            // The next firing asks for what is newer still.
            Recovers = false,
            Misfire = CronTriggerMisfireInstruction.DoNothing,
            Cron = options => options.FetchOdds,
            Deadline = TimeSpan.FromSeconds(270),
        },
        new()
        {
            Name = RefreshStandingsJob.Name,
            Summary = "Brings results and the tables of all leagues up to date and compares the provider's tables with ours.",
            Type = typeof(RefreshStandingsJob),
            Recovers = false,
            Misfire = CronTriggerMisfireInstruction.FireAndProceed,
            Cron = options => options.RefreshStandings,
            Deadline = TimeSpan.FromMinutes(45),
        },
        new()
        {
            Name = CleanUpJob.Name,
            Summary = "Rolls forecasts up that are older than 30 days, forgets old runs and gives keys in the cache an end.",
            Type = typeof(CleanUpJob),
            // A batch is done or not; the next night does the rest.
            Recovers = true,
            Misfire = CronTriggerMisfireInstruction.FireAndProceed,
            Cron = options => options.CleanUp,
            Deadline = TimeSpan.FromHours(2),
        },
    ];

    public static JobDefinition? Find(string name) => All.FirstOrDefault(job => job.Name == name);
}
