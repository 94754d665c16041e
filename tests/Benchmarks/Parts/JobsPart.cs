using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>
/// The whole season 2024/25 of seven leagues with every job, without retraining: how long it takes, and how long the runs of each job took on the way. The
/// largest of them are full Saturdays, and counts of a season's forecasts.
/// </summary>
internal sealed class JobsPart : Part
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);
    private static readonly DateTimeOffset From = new(2024, 8, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly (string Job, double? Budget, string What)[] Judged =
    [
        ("CalibrateModels", 2, "all leagues, up to a season's settled forecasts"),
        ("GenerateValueBets", 2, "matches of 24 hours, full Saturdays among them"),
        ("CalculatePerformance", 2, "seven days and since the start, up to a season's forecasts"),
        ("RefreshStandings", null, "seven tables"),
        ("FetchOdds", null, "reconstructed prices"),
        ("CleanUp", null, "forecasts older than 30 days"),
    ];

    public override string Name => "jobs";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = Path.Combine(workspace.Scratch.FullName, "jobs");
        await using (var system = SystemUnderTest.Start(["--data", workspace.Data, "--replay", "2024-08-01", "--set", "Replay:RetrainEveryDays=0", "--folder", folder], Patience))
        {
            var begun = await system.WhenAsync(async () => await system.NowAsync() is { } now && now > From && now < From.AddYears(1), cancellationToken);
            var ended = await system.WhenAsync(() => Task.FromResult(system.HasSaid("is over. At real prices")), cancellationToken);
            yield return new Figure("a season of seven leagues with every job", (ended - begun) / 60, 15, "min", "2024/25 replayed from 2024-08-01, no retraining; from its first step to its end");
        }

        foreach (var (job, budget, what) in Judged)
        {
            var durations = Durations(Path.Combine(folder, "sabiscore.db"), job);
            yield return new Figure(
                $"{job}: 99 of 100 runs", durations.Count == 0 ? null : At(durations, 0.99), budget, "s", durations.Count == 0 ? "it never ran" : $"{what}; {durations.Count} runs, median {At(durations, 0.5):0.000} s, slowest {durations[^1]:0.00} s");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private static List<double> Durations(string database, string job)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT duration FROM job_runs WHERE job = $job AND \"trigger\" = 'replay' AND duration IS NOT NULL ORDER BY duration";
        command.Parameters.AddWithValue("$job", job);
        using var reader = command.ExecuteReader();
        var durations = new List<double>();
        while (reader.Read())
        {
            durations.Add(TimeSpan.FromTicks(reader.GetInt64(0)).TotalSeconds);
        }

        return durations;
    }
}
