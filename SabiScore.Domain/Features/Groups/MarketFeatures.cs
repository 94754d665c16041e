using SabiScore.Domain.Features.State;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Prices as of the forecast, each relative to the fair reference price.</summary>
internal static class MarketFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("market", "football-data.co.uk prices");
        group.AddOutcomes("opening", "probability", "Fair reference probability (power method) of {outcome}", match => match.Market.Opening);
        group.Add("log_ratio", "log-odds", "Log of fair home over fair away probability", match => match.Market.LogRatio);
        group.Add(
            "log_ratio_signed_square", "log-odds squared", "log_ratio times its size: how one-sided the match is",
            match => match.Market.LogRatio * Math.Abs(match.Market.LogRatio));
        group.Add("log_draw", "log probability", "Log of the fair draw probability", match => match.Market.LogOpening.Draw);
        group.AddOutcomes("pinnacle_deviation", "log probability", "Pinnacle's fair probability of {outcome} against the reference", match => match.Market.Pinnacle);
        group.AddOutcomes("bet365_deviation", "log probability", "Bet365's fair probability of {outcome} against the reference", match => match.Market.Bet365);
        group.AddOutcomes("best_ratio", "log price", "Best price on {outcome} over the reference price, where it can be true", match => match.Market.Best);
        group.AddOutcomes("handicap_deviation", "log probability", "Probability of {outcome} implied by handicap and total against the reference", match => match.Market.Handicap);
        group.AddOutcomes(
            "dc_goals_365_deviation", "log probability", "Probability of {outcome} by Dixon–Coles on goals (half-life 365 days) against the reference",
            match => match.Market.Deviation(match.Rates[DixonColesSet.Goals365].Outcome()));
        group.AddOutcomes(
            "dc_blend_270_deviation", "log probability", "Probability of {outcome} by Dixon–Coles on the shots blend (half-life 270 days) against the reference",
            match => match.Market.Deviation(match.Rates[DixonColesSet.Blend270].Outcome()));
        group.Add("over", "probability", "Fair probability of more than 2.5 goals", match => match.Market.Goals.Over);
        group.Add("total", "goals", "Expected goals of the match by the price of 2.5 goals", match => match.Market.Goals.Total);
        return group;
    }
}
