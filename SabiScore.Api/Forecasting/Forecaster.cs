using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Models.Explanations;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.Forecasting;

/// <summary>Forecasts matches to come: prices known now, features from the running history, the model that serves.</summary>
internal sealed class Forecaster(
    ServingModel serving, LiveCalibrations calibrations, HistoryKeeper history, HistoryIntake intake, StoredMatches matches, MatchClock clock, ForecastingMetrics metrics, TimeProvider time)
{
    private const int MostReasons = 12;

    /// <summary>Why nothing can be forecast yet; nothing once it can.</summary>
    public string? WhyNot =>
        serving.Current is null ? "There is no model yet: the first is being trained." :
        !history.IsReady ? "The history of the leagues is still being read." : null;

    /// <summary>The forecasts of those matches that are known and have not been played, by id.</summary>
    /// <exception cref="InvalidOperationException">Nothing can be forecast yet, see <see cref="WhyNot"/>.</exception>
    public async Task<IReadOnlyDictionary<long, FixtureForecast>> ForecastAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken, bool withShadows = false)
    {
        var champion = serving.Current ?? throw new InvalidOperationException(WhyNot);
        using var activity = ForecastingMetrics.Activities.StartActivity("forecast");
        activity?.SetTag("forecast.matches", ids.Count);
        var asOf = await MomentAsync(cancellationToken);
        var upcoming = await matches.UpcomingAsync([.. ids.Select(id => new FixtureId(id))], asOf, cancellationToken);
        var vector = new double[FeatureCatalog.Count];
        var forecasts = new Dictionary<long, FixtureForecast>(upcoming.Count);
        foreach (var match in upcoming)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var startedAt = time.GetTimestamp();
            if (IsUnderWay(match, asOf) || !history.TryFill(match, vector))
            {
                continue;
            }

            var live = await calibrations.FindAsync(match.Fixture.League, cancellationToken);
            var (_, forecast) = Publish(champion, live, match, vector, asOf);
            forecast = withShadows ? forecast with { Shadows = Shadows(champion, forecast, vector) } : forecast;
            metrics.Made(forecast, time.GetElapsedTime(startedAt));
            forecasts.Add(match.Fixture.Id.Value, forecast);
        }

        return forecasts;
    }

    /// <summary>The forecast of a match to come and why it is what it is; nothing where the match is under way or gone.</summary>
    /// <exception cref="InvalidOperationException">Nothing can be forecast yet, see <see cref="WhyNot"/>.</exception>
    public async Task<FixtureExplanation?> ExplainAsync(long id, bool withoutPrices, CancellationToken cancellationToken)
    {
        var champion = serving.Current ?? throw new InvalidOperationException(WhyNot);
        using var activity = ForecastingMetrics.Activities.StartActivity("explain");
        var asOf = await MomentAsync(cancellationToken);
        var vector = new double[FeatureCatalog.Count];
        if (await matches.UpcomingAsync([new FixtureId(id)], asOf, cancellationToken) is not [var match]
            || IsUnderWay(match, asOf) || !history.TryFill(match, vector))
        {
            return null;
        }

        var live = await calibrations.FindAsync(match.Fixture.League, cancellationToken);
        var (model, forecast) = Publish(champion, live, match, vector, asOf);
        var explanation = model.Explain(vector, match.Fixture.League, forecast.LineMoveShare, withoutPrices, live?.For(model));
        return new FixtureExplanation(forecast, explanation, ExplanationSummary.Of(explanation, vector, MostReasons));
    }

    /// <summary>A replay may have stepped since the watch last looked; a forecast rests on the history of its own date.</summary>
    private async Task<DateTimeOffset> MomentAsync(CancellationToken cancellationToken)
    {
        var now = await clock.ReadAsync(cancellationToken);
        if (now.Mode != MatchClockMode.Replay)
        {
            return now.At;
        }

        await intake.RefreshAsync(cancellationToken);
        return await clock.NowAsync(cancellationToken);
    }

    private static bool IsUnderWay(UpcomingMatch match, DateTimeOffset asOf) => match.Fixture.KickoffKnown && match.Fixture.KickoffAt <= asOf;

    /// <summary>A challenger that fails in its share of the fixtures must not be missed: the champion takes over.</summary>
    private (ForecastModel Model, FixtureForecast Forecast) Publish(ForecastModel champion, LiveCalibration? live, UpcomingMatch match, double[] vector, DateTimeOffset asOf)
    {
        var model = serving.For(match.Fixture.Id) ?? champion;
        if (model == champion)
        {
            return (champion, Evaluate(champion, live, match, vector, asOf));
        }

        try
        {
            return (model, Evaluate(model, live, match, vector, asOf));
        }
        catch (ArgumentException)
        {
            // Its logits are no numbers; its shadow says so, and the harm rule retires it.
            return (champion, Evaluate(champion, live, match, vector, asOf));
        }
    }

    /// <summary>What each model itself says: no live calibration on one side alone.</summary>
    private List<ShadowForecast> Shadows(ForecastModel champion, FixtureForecast made, double[] vector)
    {
        var shadows = new List<ShadowForecast> { new(champion.Version, true, Of(champion)) };
        shadows.AddRange(serving.Challengers.Where(challenger => challenger.Model.Version != champion.Version)
            .Select(challenger => new ShadowForecast(challenger.Model.Version, false, Of(challenger.Model))));
        return shadows;

        ProbabilityTriple? Of(ForecastModel model)
        {
            try
            {
                return model.Version == made.ModelVersion ? made.Raw : model.Evaluate(vector, made.Match.Fixture.League, made.LineMoveShare).Published;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
    }

    private static FixtureForecast Evaluate(ForecastModel model, LiveCalibration? live, UpcomingMatch match, double[] vector, DateTimeOffset asOf)
    {
        var share = LineMoveShare.Of(match);
        var (calibration, own) = (live?.For(model), model.Evaluate(vector, match.Fixture.League, share, withMembers: true));
        return new FixtureForecast
        {
            Match = match,
            Forecast = own.Calibrated(calibration),
            Raw = own.Published,
            CalibrationId = own.MarketAware && calibration is { IsIdentity: false } ? live!.Id : null,
            ModelVersion = model.Version,
            SchemaId = model.SchemaId,
            LineMoveShare = share,
            ForecastAt = asOf,
        };
    }
}
