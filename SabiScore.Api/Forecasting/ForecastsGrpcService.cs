using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;
using SabiScore.Protos.Forecasts.V1;
using DataKind = SabiScore.Domain.Football.DataKind;

namespace SabiScore.Api.Forecasting;

/// <summary>Forecasts for the other services.</summary>
internal sealed class ForecastsGrpcService(
    Forecaster forecaster, MatchClock clock, IDbContextFactory<SabiScoreDbContext> contexts, IOptions<ForecastOptions> options)
    : ForecastsService.ForecastsServiceBase
{
    private const int DefaultDays = 7;
    private const int MostDays = 60;
    private const int Batch = 50;

    public override async Task<GetForecastResponse> GetForecast(GetForecastRequest request, ServerCallContext context)
    {
        RequireModel();
        var kinds = await KindsAsync([request.FixtureId], context.CancellationToken);
        if (!kinds.TryGetValue(request.FixtureId, out var kind))
        {
            throw Refuse(StatusCode.NotFound, $"There is no match {request.FixtureId}.");
        }

        var forecasts = await forecaster.ForecastAsync([request.FixtureId], context.CancellationToken);
        return forecasts.TryGetValue(request.FixtureId, out var forecast)
            ? new GetForecastResponse { Forecast = forecast.ToMessage(kind) }
            : throw Refuse(StatusCode.FailedPrecondition, Played(request.FixtureId));
    }

    public override async Task StreamForecasts(
        StreamForecastsRequest request, IServerStreamWriter<StreamForecastsResponse> responseStream, ServerCallContext context)
    {
        RequireModel();
        var ids = request.FixtureIds.Count > 0 ? Named(request) : await InWindowAsync(request, context.CancellationToken);
        foreach (var batch in ids.Chunk(Batch))
        {
            var kinds = await KindsAsync(batch, context.CancellationToken);
            var forecasts = await forecaster.ForecastAsync(batch, context.CancellationToken, request.WithShadows);
            foreach (var id in batch)
            {
                var response = forecasts.TryGetValue(id, out var forecast)
                    ? new StreamForecastsResponse { Forecast = forecast.ToMessage(kinds[id]) }
                    : new StreamForecastsResponse { Failure = new ForecastFailure { FixtureId = id, Reason = kinds.ContainsKey(id) ? Played(id) : $"There is no match {id}." } };
                await responseStream.WriteAsync(response, context.CancellationToken);
            }
        }
    }

    private static string Played(long id) => $"Match {id} is under way or has been played.";

    private static RpcException Refuse(StatusCode code, string reason) => new(new Status(code, reason));

    private void RequireModel()
    {
        if (forecaster.WhyNot is { } reason)
        {
            throw Refuse(StatusCode.Unavailable, reason);
        }
    }

    private List<long> Named(StreamForecastsRequest request) =>
        request.FixtureIds.Count <= options.Value.MaximumStreamedMatches
            ? [.. request.FixtureIds.Distinct()]
            : throw Refuse(StatusCode.InvalidArgument, $"fixture_ids: at most {options.Value.MaximumStreamedMatches}.");

    private async Task<List<long>> InWindowAsync(StreamForecastsRequest request, CancellationToken cancellationToken)
    {
        var days = request.Days == 0 ? DefaultDays : request.Days;
        if (days is < 1 or > MostDays)
        {
            throw Refuse(StatusCode.InvalidArgument, $"days: 1 to {MostDays}.");
        }

        if (request.Leagues.FirstOrDefault(code => League.FromCode(code) is null) is { } unknown)
        {
            throw Refuse(StatusCode.InvalidArgument, $"leagues: there is no league {unknown}.");
        }

        var from = DateOnly.FromDateTime((await clock.NowAsync(cancellationToken)).UtcDateTime);
        if (request.FromDate.Length > 0 && !DateOnly.TryParseExact(request.FromDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out from))
        {
            throw Refuse(StatusCode.InvalidArgument, "from_date: a date such as 2025-03-01.");
        }

        var (to, leagues) = (from.AddDays(days - 1), request.Leagues.ToList());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Fixtures
            .Where(fixture => fixture.Date >= from && fixture.Date <= to && (leagues.Count == 0 || leagues.Contains(fixture.LeagueCode)))
            .Join(context.Clubs, fixture => fixture.HomeId, club => club.Id, (fixture, home) => new { fixture.Id, fixture.Date, fixture.LeagueCode, home.Name })
            .OrderBy(match => match.Date).ThenBy(match => match.LeagueCode).ThenBy(match => match.Name)
            .Select(match => match.Id)
            .Take(options.Value.MaximumStreamedMatches)
            .ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<long, DataKind>> KindsAsync(long[] ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Fixtures.Where(fixture => ids.Contains(fixture.Id)).ToDictionaryAsync(fixture => fixture.Id, fixture => fixture.Kind, cancellationToken);
    }
}
