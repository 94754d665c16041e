using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Forecasting;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;

namespace SabiScore.Api.Predictions;

/// <summary>Why the forecast of a match is what it is.</summary>
internal static class ExplanationEndpoint
{
    public static void MapExplanation(this RouteGroupBuilder predictions) =>
        predictions.MapGet("/{matchId}/explanation", GetAsync).WithName("ExplainPrediction")
            .WithSummary("Why the forecast of a match to come is what it is: what adds up to it, grouped, and the largest single reasons.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<PredictionExplanation>, ProblemHttpResult>> GetAsync(
        long matchId,
        bool? withoutPrices,
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
            return Problems.Conflict($"Match {matchId} has been played; forecasts of matches to come are explained.");
        }

        if (forecaster.WhyNot is { } reason)
        {
            return Problems.NotYet(reason);
        }

        return await forecaster.ExplainAsync(matchId, withoutPrices ?? false, cancellationToken) is { } explained
            ? TypedResults.Ok(Answer(line, explained, stamp))
            : Problems.Conflict($"Match {matchId} is under way; forecasts of matches to come are explained.");
    }

    private static PredictionExplanation Answer(FixtureLine line, FixtureExplanation explained, DataStamp stamp) => new()
    {
        Match = line.ToSummary(stamp.AsOf),
        Probabilities = Probabilities.Of(explained.Explanation.Probabilities),
        Logits = OutcomeChange.Of(explained.Explanation.Logits),
        MarketAware = explained.Explanation.MarketAware,
        Groups = [.. explained.Summary.Groups.Select(group => new ReasonGroup(group.Name, OutcomeChange.Of(group.Logits), OutcomeChange.Percent(group.Worth)))],
        Reasons = [.. explained.Summary.Reasons.Select(reason => new SingleReason
        {
            Name = reason.Name,
            Group = reason.Group,
            Meaning = reason.Meaning,
            Unit = reason.Unit,
            Value = reason.Value,
            Logits = OutcomeChange.Of(reason.Logits),
            PercentagePoints = OutcomeChange.Percent(reason.Worth),
        })],
        Completeness = explained.Explanation.Completeness,
        PricesCapturedAt = explained.Forecast.Match.Prices?.CapturedAt,
        ModelVersion = explained.Forecast.ModelVersion,
        ForecastAt = explained.Forecast.ForecastAt,
        Data = stamp with { Kind = explained.Forecast.KindOf(line.Fixture.Kind) },
    };
}
