using Google.Protobuf.WellKnownTypes;
using V1 = SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Training;

/// <summary>Between what runs here and what goes over the wire.</summary>
internal static class TrainingMessages
{
    public static V1.Training ToMessage(this TrainingState state) => new()
    {
        Id = state.Id,
        Scope = state.Order.Scope.ToMessage(),
        Reason = state.Order.Reason,
        Seed = state.Order.Seed,
        Status = state.Status.ToMessage(),
        Step = state.Step,
        Fraction = state.Fraction,
        Message = state.Message,
        RequestedAt = state.RequestedAt.ToTimestamp(),
        StartedAt = state.StartedAt?.ToTimestamp(),
        EndedAt = state.EndedAt?.ToTimestamp(),
        Matches = state.Matches,
        ModelVersion = state.ModelVersion,
    };

    public static V1.TrainingChange ToChange(this TrainingState state) => new()
    {
        Status = state.Status.ToMessage(),
        Step = state.Step,
        Fraction = state.Fraction,
        Message = state.Message,
        ModelVersion = state.ModelVersion,
    };

    public static V1.TrainingScope ToMessage(this TrainingScope scope) => scope switch
    {
        TrainingScope.Quick => V1.TrainingScope.Quick,
        TrainingScope.Whole => V1.TrainingScope.Whole,
        TrainingScope.QuickThenWhole => V1.TrainingScope.QuickThenWhole,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not a scope."),
    };

    /// <returns>Nothing for a value that this version does not know.</returns>
    public static TrainingScope? ToScope(this V1.TrainingScope scope) => scope switch
    {
        V1.TrainingScope.Quick => TrainingScope.Quick,
        V1.TrainingScope.Whole => TrainingScope.Whole,
        V1.TrainingScope.Unspecified or V1.TrainingScope.QuickThenWhole => TrainingScope.QuickThenWhole,
        _ => null,
    };

    public static V1.TrainingStatus ToMessage(this TrainingStatus status) => status switch
    {
        TrainingStatus.Waiting => V1.TrainingStatus.Waiting,
        TrainingStatus.Running => V1.TrainingStatus.Running,
        TrainingStatus.Succeeded => V1.TrainingStatus.Succeeded,
        TrainingStatus.Failed => V1.TrainingStatus.Failed,
        TrainingStatus.Cancelled => V1.TrainingStatus.Cancelled,
        TrainingStatus.Lost => V1.TrainingStatus.Lost,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
