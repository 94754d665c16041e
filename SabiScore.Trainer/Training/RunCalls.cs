using Grpc.Core;
using SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Training;

/// <summary>What callers ask of runs of one kind, whether they are in this process or in another: those of the other kind are not seen.</summary>
internal sealed class RunCalls(TrainingQueue queue, TrainingJournal journal)
{
    private const int MaximumReason = 200;
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 200;

    /// <summary>Tells each state until the end; of the first and the last, the whole.</summary>
    public async Task WatchAsync(long id, RunKind kind, Func<TrainingState, bool, Task> tell, CancellationToken cancellationToken)
    {
        var first = true;
        await foreach (var state in queue.Find(id)?.WatchAsync(cancellationToken) ?? journal.WatchAsync(id, cancellationToken))
        {
            if (KindOf(state) != kind)
            {
                break;
            }

            await tell(state, first || state.HasEnded);
            first = false;
        }

        if (first)
        {
            throw NoSuch(id, kind);
        }
    }

    public async Task<CancelOutcome> CancelAsync(long id, RunKind kind, CancellationToken cancellationToken)
    {
        var state = await FindAsync(id, kind, cancellationToken);
        if (queue.Find(id) is { } run)
        {
            return run.Cancel() ? CancelOutcome.Cancelling : CancelOutcome.AlreadyEnded;
        }

        return state.HasEnded ? CancelOutcome.AlreadyEnded : throw Refuse(StatusCode.FailedPrecondition, $"{kind} {id} runs at another trainer.");
    }

    public async Task<TrainingState> FindAsync(long id, RunKind kind, CancellationToken cancellationToken)
    {
        var state = queue.Find(id)?.State ?? await journal.FindAsync(id, cancellationToken);
        return state is not null && KindOf(state) == kind ? state : throw NoSuch(id, kind);
    }

    public async Task<IReadOnlyList<TrainingState>> ListAsync(int limit, RunKind kind, CancellationToken cancellationToken) =>
        [.. (await journal.ListAsync(Limit(limit), kind, cancellationToken)).Select(state => queue.Find(state.Id)?.State ?? state)];

    public static TrainingOrder ToOrder(TrainingScope scope, string reason, int seed, TrainingQueueOptions options)
    {
        if (reason.Length > MaximumReason)
        {
            throw Refuse(StatusCode.InvalidArgument, $"reason: at most {MaximumReason} characters.");
        }

        return seed >= 0
            ? new TrainingOrder(scope, reason, seed == 0 ? options.Seed : seed)
            : throw Refuse(StatusCode.InvalidArgument, "seed: 0 or more.");
    }

    public static int Limit(int asked) => asked switch
    {
        0 => DefaultLimit,
        > 0 and <= MaximumLimit => asked,
        _ => throw Refuse(StatusCode.InvalidArgument, $"limit: 1 to {MaximumLimit}."),
    };

    public static RpcException Full(TrainingQueueOptions options) => Refuse(StatusCode.ResourceExhausted, $"{options.QueueLength} trainings are waiting already.");

    public static RpcException Refuse(StatusCode code, string reason) => new(new Status(code, reason));

    private static RunKind KindOf(TrainingState state) => state.Order.Scope == TrainingScope.Search ? RunKind.Search : RunKind.Training;

    private static RpcException NoSuch(long id, RunKind kind) => Refuse(StatusCode.NotFound, $"There is no {(kind == RunKind.Search ? "search" : "training")} {id}.");
}
