namespace SabiScore.AppHost;

/// <summary>
/// Buttons of the worker in the dashboard, over its own HTTP endpoint: each job now, and what an operator does at night. A job that is running already answers
/// so and is left alone.
/// </summary>
internal static class JobCommands
{
    /// <summary>The name of the input that asks which job.</summary>
    public const string Job = "job";

    /// <summary>Who asks, as the worker writes it down.</summary>
    private const string By = "by=Aspire%20dashboard";

    private const string EveryJob = "every job";

    /// <summary>The worker's jobs by name; a test holds them equal to its classes.</summary>
    private static readonly (string Name, string Button, string Description, string Icon)[] Jobs =
    [
        ("RetrainModels", "Retrain the models", "Trains the whole ensemble on everything that is known.", "BrainCircuit"),
        ("GenerateValueBets", "Find value bets", "Forecasts the matches of the next 24 hours and looks for value bets.", "MoneyHand"),
        ("CalculatePerformance", "Count the performance", "Settles what is over and counts how good forecasts and bets were.", "ChartMultiple"),
        ("CalibrateModels", "Calibrate the forecasts", "Fits each league's live calibration to the forecasts whose matches are over.", "TargetArrow"),
        ("FetchOdds", "Fetch prices", "Fetches the matches of the next seven days and their prices, within the providers' quotas.", "ArrowDownload"),
        ("RefreshStandings", "Refresh the tables", "Brings results and the tables of all leagues up to date.", "Trophy"),
        ("CleanUp", "Clean up", "Rolls old forecasts up, forgets old runs and gives keys in the cache an end.", "Broom"),
    ];

    public static void WithJobCommands(this IResourceBuilder<ProjectResource> worker)
    {
        foreach (var (name, button, description, icon) in Jobs)
        {
            worker.WithHttpCommand($"/jobs/{name}/run", button, endpointName: "http", commandOptions: new HttpCommandOptions
            {
                Description = description,
                ConfirmationMessage = name == "RetrainModels" ? "Train all seven leagues now? It takes minutes and keeps the processors busy." : null,
                IconName = icon,
                IsHighlighted = name == "RetrainModels",
            });
        }

        worker.WithHttpCommand("/jobs/retry", "Retry the last failure", endpointName: "http", commandOptions: new HttpCommandOptions
        {
            Description = "Runs again the job whose latest run failed last.",
            IconName = "ArrowRepeatAll",
        });
        worker.WithHttpCommand($"/jobs/cancel?{By}", "Cancel what runs", endpointName: "http", commandOptions: new HttpCommandOptions
        {
            Description = "Stops every job that waits or is at work, a training too.",
            ConfirmationMessage = "Stop every job that waits or is at work now? A training that is stopped begins from the start the next time.",
            IconName = "DismissCircle",
        });
        worker.WithHttpCommand($"/jobs/pause?{By}", "Pause a job", endpointName: "http", commandOptions: Steering("pause", "Holds a job's schedule back, over restarts, until it is resumed.", "Pause"));
        worker.WithHttpCommand($"/jobs/resume?{By}", "Resume a job", endpointName: "http", commandOptions: Steering("resume", "Lets a job's schedule go on.", "Play"));
    }

    /// <summary>Asks which job first.</summary>
    private static HttpCommandOptions Steering(string verb, string description, string icon) => new()
    {
        Description = description,
        IconName = icon,
        Arguments =
        [
            new InteractionInput
            {
                Name = Job,
                Label = "Job",
                InputType = InputType.Choice,
                Required = true,
                Value = EveryJob,
                Options = [KeyValuePair.Create(EveryJob, EveryJob), .. Jobs.Select(job => KeyValuePair.Create(job.Name, job.Name))],
            },
        ],
        PrepareRequest = context =>
        {
            if (context.Arguments.TryGetByName(Job, out var chosen) && chosen.Value is { Length: > 0 } job && job != EveryJob)
            {
                context.Request.RequestUri = new Uri(context.Request.RequestUri!, $"/jobs/{Uri.EscapeDataString(job)}/{verb}?{By}");
            }

            return Task.CompletedTask;
        },
    };
}
