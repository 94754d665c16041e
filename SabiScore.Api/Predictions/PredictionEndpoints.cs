using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Forecasting;
using SabiScore.Api.Paging;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;

namespace SabiScore.Api.Predictions;

/// <summary>Forecasts of matches to come, and of those played what was forecast before.</summary>
internal static class PredictionEndpoints
{
    private const int DefaultDays = 7;

    public static RouteGroupBuilder MapPredictions(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/predictions").WithTags("Predictions").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/", ListAsync).WithName("ListPredictions").WithSummary("Forecasts of the matches to come, by the model that serves now.")
            .ProducesValidationProblem();
        group.MapGet("/{matchId}", GetAsync).WithName("GetPrediction")
            .WithSummary("Forecast of one match; of a played one the last that was stored before it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapExplanation();
        return group;
    }

    private static async Task<Results<Ok<Page<Prediction>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PredictionQuery query,
        IDbContextFactory<SabiScoreDbContext> contexts,
        Forecaster forecaster,
        DataStamps stamps,
        CancellationToken cancellationToken)
    {
        if (forecaster.WhyNot is { } reason)
        {
            return Problems.NotYet(reason);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (stamp, now) = await stamps.ReadAsync(context, cancellationToken);
        var today = DateOnly.FromDateTime(stamp.AsOf.UtcDateTime);
        var from = query.From is { } first && first > today ? first : today;
        var to = from.AddDays((query.Days ?? DefaultDays) - 1);
        var (number, size) = (query.Page ?? 1, query.Size ?? PageSize.Default);
        var chosen = context.Fixtures.KnownAt(now).Where(fixture => fixture.Date >= from && fixture.Date <= to && (query.League == null || fixture.LeagueCode == query.League));
        var total = await chosen.CountAsync(cancellationToken);
        var lines = await FixtureLine.Of(context, chosen)
            .OrderBy(line => line.Fixture.Date).ThenBy(line => line.Fixture.LeagueCode).ThenBy(line => line.HomeName)
            .Skip((number - 1) * size).Take(size)
            .ToListAsync(cancellationToken);
        var forecasts = await forecaster.ForecastAsync([.. lines.Select(line => line.Fixture.Id)], cancellationToken);
        return TypedResults.Ok(new Page<Prediction>
        {
            Items = [.. lines.Where(line => forecasts.ContainsKey(line.Fixture.Id)).Select(line => PredictionAnswers.Live(line, forecasts[line.Fixture.Id], stamp))],
            Number = number,
            Size = size,
            Total = total,
            Data = stamp,
        });
    }

    private static async Task<Results<Ok<Prediction>, ProblemHttpResult>> GetAsync(
        long matchId,
        IDbContextFactory<SabiScoreDbContext> contexts,
        Forecaster forecaster,
        DataStamps stamps,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (stamp, now) = await stamps.ReadAsync(context, cancellationToken);
        var line = await FixtureLine.Of(context, context.Fixtures.KnownAt(now).Where(fixture => fixture.Id == matchId)).FirstOrDefaultAsync(cancellationToken);
        if (line is null)
        {
            return Problems.NotFound($"There is no match {matchId}.");
        }

        if (line.ToSummary(stamp.AsOf).Status == MatchStatus.Played)
        {
            var stored = await context.LastPublishedAsync(matchId, line.Fixture.KickoffAt, cancellationToken);
            return stored is null
                ? Problems.NotFound($"Match {matchId} was played without a stored forecast.")
                : TypedResults.Ok(PredictionAnswers.Stored(line, stored, stamp));
        }

        if (forecaster.WhyNot is { } reason)
        {
            return Problems.NotYet(reason);
        }

        var forecasts = await forecaster.ForecastAsync([matchId], cancellationToken);
        return forecasts.TryGetValue(matchId, out var forecast)
            ? TypedResults.Ok(PredictionAnswers.Live(line, forecast, stamp))
            : Problems.NotFound($"Match {matchId} is under way.");
    }
}
