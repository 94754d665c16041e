using System.Text.Json;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Trainer.Training;

/// <summary>Between a training and its row.</summary>
internal static class TrainingRunRows
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Lost = "lost";

    private const string Cancelled = "cancelled";

    public static TrainingRunRow ToRow(TrainingState state, DateTimeOffset now) => new()
    {
        Id = state.Id,
        Scope = Name(state.Order.Scope),
        Reason = state.Order.Reason,
        Seed = state.Order.Seed,
        Status = Name(state.Status),
        Step = state.Step,
        Fraction = state.Fraction,
        Message = state.Message,
        RequestedAt = state.RequestedAt,
        StartedAt = state.StartedAt,
        EndedAt = state.EndedAt,
        Duration = state.EndedAt - state.StartedAt,
        ModelVersion = state.ModelVersion.Length == 0 ? null : state.ModelVersion,
        Report = JsonSerializer.Serialize(new RunReport(state.Matches)),
        Host = Environment.MachineName,
        HeartbeatAt = now,
    };

    public static TrainingState ToState(this TrainingRunRow row) => new()
    {
        Id = row.Id,
        Order = new TrainingOrder(Enum.GetValues<TrainingScope>().First(scope => Name(scope) == row.Scope), row.Reason, row.Seed),
        RequestedAt = row.RequestedAt,
        Status = Enum.GetValues<TrainingStatus>().First(status => Name(status) == row.Status),
        Step = row.Step ?? "",
        Fraction = row.Fraction,
        Message = row.Message ?? "",
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
        Matches = row.Report is null ? 0 : JsonSerializer.Deserialize<RunReport>(row.Report)?.Matches ?? 0,
        ModelVersion = row.ModelVersion ?? "",
    };

    /// <summary>The word that stands in the database for a scope, in models' rows too.</summary>
    public static string Name(TrainingScope scope) => scope switch
    {
        TrainingScope.Quick => "quick",
        TrainingScope.Whole => "whole",
        _ => "quick then whole",
    };

    private static string Name(TrainingStatus status) => status switch
    {
        TrainingStatus.Waiting => Waiting,
        TrainingStatus.Running => Running,
        TrainingStatus.Succeeded => "succeeded",
        TrainingStatus.Failed => "failed",
        TrainingStatus.Lost => Lost,
        _ => Cancelled,
    };

    private sealed record RunReport(int Matches);
}
