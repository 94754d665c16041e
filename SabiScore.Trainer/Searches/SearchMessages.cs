using Google.Protobuf.WellKnownTypes;
using SabiScore.Trainer.Training;
using V1 = SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Searches;

/// <summary>Between searches and what goes over the wire.</summary>
internal static class SearchMessages
{
    public static V1.Search ToSearch(this TrainingState state) => new()
    {
        Id = state.Id,
        Reason = state.Order.Reason,
        Status = state.Status.ToMessage(),
        Step = state.Step,
        Fraction = state.Fraction,
        Message = state.Message,
        RequestedAt = state.RequestedAt.ToTimestamp(),
        StartedAt = state.StartedAt?.ToTimestamp(),
        EndedAt = state.EndedAt?.ToTimestamp(),
        Matches = state.Matches,
        Seed = state.Order.Seed,
        Trials = state.Order.Search?.Trials ?? 0,
        BeforeSeason = state.Order.Search?.BeforeSeason ?? "",
        ThenTrain = state.Order.Search?.ThenTrain ?? false,
        Progress = ToProgress(state.Search),
        ModelVersion = state.ModelVersion,
    };

    public static V1.SearchChange ToSearchChange(this TrainingState state) => new()
    {
        Status = state.Status.ToMessage(),
        Step = state.Step,
        Fraction = state.Fraction,
        Message = state.Message,
        Progress = ToProgress(state.Search),
        ModelVersion = state.ModelVersion,
    };

    private static V1.SearchProgress ToProgress(SearchState? state)
    {
        var message = new V1.SearchProgress { TrialsDone = state?.TrialsDone ?? 0, TrialsTotal = state?.TrialsTotal ?? 0, MemoryBytes = state?.MemoryBytes ?? 0 };
        if (state?.SecondsLeft is { } left)
        {
            message.SecondsLeft = left;
        }

        message.Members.AddRange(state?.Members.Select(ToMember) ?? []);
        return message;
    }

    private static V1.SearchedMember ToMember(SearchedMember member)
    {
        var message = new V1.SearchedMember { Name = member.Name, TrialsDone = member.TrialsDone, TrialsTotal = member.TrialsTotal };
        if (member.DefaultLoss is { } standard)
        {
            message.DefaultLoss = standard;
        }

        if (member.BestLoss is { } best)
        {
            message.BestLoss = best;
        }

        message.BestParameters.Add(new Dictionary<string, string>(member.BestParameters));
        return message;
    }
}
