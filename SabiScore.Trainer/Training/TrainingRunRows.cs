using System.Text.Json;
using System.Text.Json.Serialization;
using SabiScore.Data.Store.Runs;
using SabiScore.Trainer.Searches;

namespace SabiScore.Trainer.Training;

/// <summary>Between a training and its row.</summary>
internal static class TrainingRunRows
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Lost = "lost";

    private const string Cancelled = "cancelled";

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

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
        Report = Report(state),
        Host = Environment.MachineName,
        HeartbeatAt = now,
    };

    public static TrainingState ToState(this TrainingRunRow row)
    {
        var report = row.Report is null ? null : JsonSerializer.Deserialize<RunReport>(row.Report, Json);
        var scope = Enum.GetValues<TrainingScope>().First(scope => Name(scope) == row.Scope);
        return new TrainingState
        {
            Id = row.Id,
            Order = new TrainingOrder(scope, row.Reason, row.Seed) { Search = report?.Order },
            RequestedAt = row.RequestedAt,
            Status = Enum.GetValues<TrainingStatus>().First(status => Name(status) == row.Status),
            Step = row.Step ?? "",
            Fraction = row.Fraction,
            Message = row.Message ?? "",
            StartedAt = row.StartedAt,
            EndedAt = row.EndedAt,
            Matches = report?.Matches ?? 0,
            Search = report?.Search,
            ModelVersion = row.ModelVersion ?? "",
        };
    }

    /// <summary>Whether there is nothing new to tell: lists within a state are compared by what they hold.</summary>
    public static bool SaysTheSame(this TrainingState state, TrainingState? told) =>
        told is not null && state with { Order = told.Order, Search = told.Search } == told && Report(state) == Report(told);

    /// <summary>The word that stands in the database for a scope, in models' rows too.</summary>
    public static string Name(TrainingScope scope) => scope switch
    {
        TrainingScope.Quick => "quick",
        TrainingScope.Whole => "whole",
        TrainingScope.Search => "search",
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

    private static string Report(TrainingState state) => JsonSerializer.Serialize(new RunReport(state.Matches, state.Order.Search, state.Search), Json);

    private sealed record RunReport(int Matches, SearchOrder? Order, SearchState? Search);
}
