using Grpc.Core;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>Workers on one PostgreSQL that notice each other's death in seconds. Nothing fires but what a test schedules.</summary>
internal static class Workers
{
    private const string Never = "0 0 0 1 1 ? 2099";

    public static ServiceProcess Start(string database, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["ConnectionStrings:sabiscore"] = database,
            ["Bootstrap:Enabled"] = "false",
            ["Jobs:GenerateValueBets"] = Never,
            ["Jobs:CalibrateModels"] = Never,
            ["Jobs:RetrainModels"] = Never,
            ["Jobs:FetchOdds"] = Never,
            ["Jobs:RefreshStandings"] = Never,
            ["Jobs:CleanUp"] = Never,
            ["Jobs:CalculatePerformance"] = Never,
            ["Jobs:Heartbeat"] = "00:00:00.500",
            ["Jobs:TakeOverAfter"] = "00:00:03",
            ["Jobs:MisfireAfter"] = "00:00:30",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return ServiceProcess.Start("SabiScore.Worker", all);
    }

    public static SchedulerService.SchedulerServiceClient Scheduler(this ServiceProcess worker) => new(worker.Channel);

    public static async Task<IReadOnlyList<Run>> RunsAsync(this ServiceProcess worker, string job, CancellationToken cancellationToken) =>
        (await worker.Scheduler().ListRunsAsync(new ListRunsRequest { Job = job, Limit = 200 }, cancellationToken: cancellationToken)).Runs;

    /// <summary>Asks for the runs of a job, oldest first, until they are as wanted; a worker that cannot answer just now is asked again.</summary>
    public static async Task<IReadOnlyList<Run>> RunsAsync(
        this ServiceProcess worker, string job, Func<IReadOnlyList<Run>, bool> wanted, TimeSpan patience, CancellationToken cancellationToken)
    {
        IReadOnlyList<Run> runs = [];
        await Waiting.UntilAsync(
            async () =>
            {
                try
                {
                    runs = [.. (await worker.RunsAsync(job, cancellationToken)).Reverse()];
                    return wanted(runs);
                }
                catch (RpcException) when (!worker.HasExited)
                {
                    return false;
                }
            },
            patience,
            () => $"runs of {job}:\n{string.Join('\n', runs)}\n{worker.Log}",
            cancellationToken);
        return runs;
    }
}
