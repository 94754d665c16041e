using Grpc.Core;
using Microsoft.Extensions.Options;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Training;
using SabiScore.Trainer.Tuning;
using V1 = SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Searches;

/// <summary>Searches over gRPC: start, watch, cancel, list.</summary>
internal sealed class SearchCalls(TrainingQueue queue, RunCalls runs, IOptions<TrainingQueueOptions> options)
{
    private const int StandardTrials = 50;
    private const int MostTrials = 1000;

    public async Task<V1.StartSearchResponse> StartAsync(V1.StartSearchRequest request, CancellationToken cancellationToken)
    {
        var order = ToOrder(request);
        var answer = await queue.StartAsync(order, cancellationToken) ?? throw RunCalls.Full(options.Value);
        return new V1.StartSearchResponse { Outcome = answer.Started ? V1.StartOutcome.Started : V1.StartOutcome.AlreadyRunning, SearchId = answer.Id };
    }

    public Task WatchAsync(V1.WatchSearchRequest request, IServerStreamWriter<V1.WatchSearchResponse> stream, CancellationToken cancellationToken) => runs.WatchAsync(
        request.SearchId,
        RunKind.Search,
        (state, whole) => stream.WriteAsync(
            whole ? new V1.WatchSearchResponse { Snapshot = state.ToSearch() } : new V1.WatchSearchResponse { Change = state.ToSearchChange() }, cancellationToken),
        cancellationToken);

    public async Task<V1.CancelSearchResponse> CancelAsync(V1.CancelSearchRequest request, CancellationToken cancellationToken) =>
        new() { Outcome = await runs.CancelAsync(request.SearchId, RunKind.Search, cancellationToken) };

    public async Task<V1.GetSearchResponse> GetAsync(V1.GetSearchRequest request, CancellationToken cancellationToken)
    {
        var state = await runs.FindAsync(request.SearchId, RunKind.Search, cancellationToken);
        return new V1.GetSearchResponse { Search = state.ToSearch(), TunedJson = state.Search?.Tuned ?? "" };
    }

    public async Task<V1.ListSearchesResponse> ListAsync(V1.ListSearchesRequest request, CancellationToken cancellationToken) =>
        new() { Searches = { (await runs.ListAsync(request.Limit, RunKind.Search, cancellationToken)).Select(SearchMessages.ToSearch) } };

    private TrainingOrder ToOrder(V1.StartSearchRequest request)
    {
        string[] known = [.. TunableMembers.All.Select(member => member.Name)];
        if (request.Members.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw RunCalls.Refuse(StatusCode.InvalidArgument, $"members: there is no {unknown} to search, only {string.Join(", ", known)}.");
        }

        if (request.Trials is < 0 or > MostTrials)
        {
            throw RunCalls.Refuse(StatusCode.InvalidArgument, $"trials: 1 to {MostTrials}.");
        }

        if (request.BeforeSeason.Length > 0 && !Season.TryParse(request.BeforeSeason, out _))
        {
            throw RunCalls.Refuse(StatusCode.InvalidArgument, $"before_season: a season is written 2425, not {request.BeforeSeason}.");
        }

        return RunCalls.ToOrder(TrainingScope.Search, request.Reason, request.Seed, options.Value) with
        {
            Search = new SearchOrder
            {
                Members = request.Members.Count == 0 ? known : [.. request.Members.Distinct()],
                Trials = request.Trials == 0 ? StandardTrials : request.Trials,
                BeforeSeason = request.BeforeSeason,
                ThenTrain = request.ThenTrain,
            },
        };
    }
}
