using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Worker.Shadow;

/// <summary>Scores shadow forecasts whose match is over, each once, beside the champion's and the market's; then the harm rule looks at the challengers.</summary>
internal sealed class ShadowScoring(IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches, MatchClock clock, HarmRule harm, ShadowMetrics metrics)
{
    /// <returns>How many were scored.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var activity = ShadowMetrics.Activities.StartActivity("score shadows");
        var asOf = await clock.NowAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.ShadowForecasts.AsTracking().Where(row => row.SettledAt == null)
            .Join(context.Fixtures.Where(Known.Result(asOf)), row => row.FixtureId, fixture => fixture.Id, (row, fixture) => row)
            .ToListAsync(cancellationToken);
        if (due.Count > 0)
        {
            var played = (await matches.PlayedAsync([.. due.Select(row => new FixtureId(row.FixtureId)).Distinct()], cancellationToken)).ToDictionary(match => match.Fixture.Id.Value);
            foreach (var row in due)
            {
                Score(row, played[row.FixtureId]);
                row.SettledAt = asOf;
            }

            await context.SaveChangesAsync(cancellationToken);
            metrics.Settled(due.Count);
        }

        await harm.ApplyAsync(cancellationToken);
        activity?.SetTag("shadow.settled", due.Count);
        return due.Count;
    }

    private static void Score(ShadowForecastRow row, PlayedMatch match)
    {
        var outcome = match.Result.Outcome;
        (row.Brier, row.Rps, row.LogLoss) = Scores(ProbabilityTriple.Normalise(row.Home, row.Draw, row.Away), outcome);
        (row.ChampionBrier, row.ChampionRps, row.ChampionLogLoss) = Scores(ProbabilityTriple.Normalise(row.ChampionHome, row.ChampionDraw, row.ChampionAway), outcome);
        if ((ReferencePrices.Fair(match.Closing) ?? ReferencePrices.Fair(match.Opening)) is { } fair)
        {
            (row.MarketBrier, row.MarketRps, row.MarketLogLoss) = Scores(fair, outcome);
        }
    }

    private static (double Brier, double Rps, double LogLoss) Scores(ProbabilityTriple forecast, Outcome outcome) =>
        (BrierScore.Of(forecast, outcome), RankedProbabilityScore.Of(forecast, outcome), LogLoss.Of(forecast, outcome));
}
