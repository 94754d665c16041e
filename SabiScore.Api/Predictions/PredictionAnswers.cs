using System.Text.Json;
using SabiScore.Api.Answers;
using SabiScore.Api.Forecasting;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.Predictions;

/// <summary>Forecasts, made now or stored, as they go over the wire.</summary>
internal static class PredictionAnswers
{
    public static Prediction Live(FixtureLine line, FixtureForecast made, DataStamp stamp) => new()
    {
        Match = line.ToSummary(stamp.AsOf),
        Probabilities = Probabilities.Of(made.Forecast.Published),
        FairPrices = Prices.Fair(made.Forecast.Published),
        Fundamental = Probabilities.Of(made.Forecast.Fundamental),
        Market = made.Market is { } market ? Probabilities.Of(market) : null,
        MarketAware = made.Forecast.MarketAware,
        Completeness = made.Forecast.Completeness,
        PricesCapturedAt = made.Match.Prices?.CapturedAt,
        LineMoveShare = made.LineMoveShare,
        ModelVersion = made.ModelVersion,
        ForecastAt = made.ForecastAt,
        Members = [.. made.Forecast.Members.Select(member => new MemberOpinion(member.Name, member.Weight, Probabilities.Of(member.Probabilities), member.MarketAware))],
        Data = stamp with { Kind = made.KindOf(line.Fixture.Kind) },
    };

    public static Prediction Stored(FixtureLine line, StoredForecast row, DataStamp stamp)
    {
        var published = ProbabilityTriple.Normalise(row.Home, row.Draw, row.Away);
        return new Prediction
        {
            Match = line.ToSummary(stamp.AsOf),
            Probabilities = Probabilities.Of(published),
            FairPrices = Prices.Fair(published),
            Fundamental = new Probabilities(row.FundamentalHome, row.FundamentalDraw, row.FundamentalAway),
            Market = row is { MarketHome: { } home, MarketDraw: { } draw, MarketAway: { } away } ? new Probabilities(home, draw, away) : null,
            MarketAware = row.MarketAware,
            Completeness = row.Completeness,
            PricesCapturedAt = row.PricesCapturedAt,
            LineMoveShare = null,
            ModelVersion = row.ModelVersion,
            ForecastAt = row.AsOf,
            Members = row.Members is null ? [] : JsonSerializer.Deserialize<List<MemberOpinion>>(row.Members, JsonSerializerOptions.Web) ?? [],
            Data = stamp with { Kind = row.Kind },
        };
    }
}
