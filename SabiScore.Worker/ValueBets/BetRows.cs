using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Odds;

namespace SabiScore.Worker.ValueBets;

/// <summary>From what the finder says to what is stored.</summary>
internal static class BetRows
{
    public static ValueBetRow ToRow(ValueBet bet, ForecastRow forecast, DateTimeOffset asOf, DateTimeOffset now) => new()
    {
        FixtureId = bet.Fixture.Id.Value,
        ForecastId = forecast.Id,
        Market = bet.Selection.Market.Kind,
        Line = bet.Selection.Market.Line,
        Pick = bet.Selection.Pick,
        Bookmaker = bet.Bookmaker.Code,
        Price = bet.Price.Value,
        PriceCapturedAt = bet.PriceCapturedAt,
        Probability = bet.Probability,
        MarketProbability = bet.MarketProbability,
        Edge = bet.Edge.Value,
        Stake = bet.Stake,
        NairaFigure = bet.NairaFigure,
        ModelVersion = bet.ModelVersion,
        Completeness = bet.Completeness,
        FoundAt = asOf,
        CreatedAt = now,
        Kind = forecast.Kind,
    };

    public static NearMissRow ToRow(NearMiss miss, ForecastRow forecast, DateTimeOffset asOf) => new()
    {
        FixtureId = miss.Fixture.Id.Value,
        Reason = miss.Reason,
        Pick = miss.Selection?.Pick,
        Bookmaker = miss.Bookmaker?.Code,
        Price = miss.Price?.Value,
        Probability = miss.Probability,
        Edge = miss.Edge?.Value,
        ModelVersion = forecast.ModelVersion,
        FoundAt = asOf,
        Kind = forecast.Kind,
    };

    public static Selection SelectionOf(ValueBetRow bet) => new(
        bet.Market switch
        {
            MarketKind.MatchResult => Market.MatchResult,
            MarketKind.TotalGoals => Market.TotalGoals(bet.Line),
            MarketKind.BothTeamsToScore => Market.BothTeamsToScore,
            MarketKind.AsianHandicap => Market.AsianHandicap(bet.Line),
            _ => throw new InvalidOperationException($"Bet {bet.Id} is on the unknown market {bet.Market}."),
        },
        bet.Pick);
}
