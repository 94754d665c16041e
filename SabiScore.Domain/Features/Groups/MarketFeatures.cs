using SabiScore.Domain.Features.State;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Prices as of the forecast, each relative to the fair reference price.</summary>
internal static class MarketFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("market", "football-data.co.uk prices");
        group.AddOutcomes(
            "opening", "probability", "Fair reference probability (power method) of {outcome}",
            match => match.Market.Opening);
        group.Add("log_ratio", "log-odds", "Log of fair home over fair away probability", match => match.Market.LogRatio);
        group.Add(
            "log_ratio_signed_square", "log-odds squared", "log_ratio times its size: how one-sided the match is",
            match => match.Market.LogRatio * Math.Abs(match.Market.LogRatio));
        group.Add("log_draw", "log probability", "Log of the fair draw probability", match => match.Market.LogOpening.Draw);
        group.AddOutcomes(
            "pinnacle_deviation", "log probability", "Pinnacle's fair probability of {outcome} against the reference",
            match => match.Market.Pinnacle);
        group.AddOutcomes(
            "bet365_deviation", "log probability", "Bet365's fair probability of {outcome} against the reference",
            match => match.Market.Bet365);
        group.AddOutcomes(
            "best_ratio", "log price", "Best price on {outcome} over the reference price, where it can be true",
            match => match.Market.Best);
        group.AddOutcomes(
            "handicap_deviation", "log probability", "Probability of {outcome} implied by handicap and total against the reference",
            match => match.Market.Handicap);
        group.AddOutcomes(
            "dc_goals_365_deviation", "log probability", "Probability of {outcome} by Dixon–Coles on goals (half-life 365 days) against the reference",
            match => match.Market.Deviation(match.Rates[DixonColesSet.Goals365].Outcome()));
        group.AddOutcomes(
            "dc_blend_270_deviation", "log probability", "Probability of {outcome} by Dixon–Coles on the shots blend (half-life 270 days) against the reference",
            match => match.Market.Deviation(match.Rates[DixonColesSet.Blend270].Outcome()));
        AddBooks(group);
        AddGoals(group);
        AddPast(group);
        return group;
    }

    private static void AddBooks(FeatureGroup group)
    {
        group.AddOutcomes(
            "soft_deviation", "log probability", "Mean fair probability of {outcome} by bookmakers other than Pinnacle and Bet365 against the reference",
            match => match.Market.Books.Soft);
        group.AddOutcomes(
            "disagreement", "log probability", "Standard deviation over named bookmakers of the log of their fair probability of {outcome}",
            match => match.Market.Books.Spread);
        group.Add("books", "bookmakers", "Named bookmakers with a price", match => match.Market.Books.Count);
        group.Add(
            "sharp_soft_gap", "log-odds", "Pinnacle's log of home over away against the other bookmakers'",
            match => match.Market.Pinnacle.Home - match.Market.Pinnacle.Away - (match.Market.Books.Soft.Home - match.Market.Books.Soft.Away));
        group.Add(
            "overround", "share", "Margin of the reference prices: book sum minus 1",
            match => match.Market.Reference?.BookSum - 1 ?? double.NaN);
        AddOverround(group, "pinnacle", Bookmaker.Pinnacle);
        AddOverround(group, "bet365", Bookmaker.Bet365);
        group.Add(
            "best_overround", "share", "Book sum of the best prices minus 1, where they can be true",
            match => match.Market.Board is { } board ? PriceDistrust.TrustedMaximum(board)?.BookSum - 1 ?? double.NaN : double.NaN);
    }

    private static void AddOverround(FeatureGroup group, string name, Bookmaker bookmaker) =>
        group.Add(
            name + "_overround", "share", $"Margin of {bookmaker.Name}: book sum minus 1",
            match => match.Market.Board?[bookmaker]?.BookSum - 1 ?? double.NaN);

    private static void AddGoals(FeatureGroup group)
    {
        group.Add("over", "probability", "Fair probability of more than 2.5 goals", match => match.Market.Goals.Over);
        group.Add("total", "goals", "Expected goals of the match by the price of 2.5 goals", match => match.Market.Goals.Total);
        group.Add(
            "pinnacle_over_deviation", "log-odds", "Pinnacle's fair odds of more than 2.5 goals against the average",
            match => LogOdds(match.Market.Board?.PinnacleTotal) - LogOdds(match.Market.Board?.AverageTotal));
        group.Add(
            "bet365_over_deviation", "log-odds", "Bet365's fair odds of more than 2.5 goals against the average",
            match => LogOdds(match.Market.Board?.Bet365Total) - LogOdds(match.Market.Board?.AverageTotal));
        group.Add(
            "over_overround", "share", "Margin of the average prices of 2.5 goals",
            match => Margin(match.Market.Board?.AverageTotal));
        group.Add(
            "handicap_overround", "share", "Margin of the average handicap prices",
            match => Margin(match.Market.Board?.AverageHandicap?.Price));
        group.Add(
            "handicap_line", "goals", "Asian handicap of the home side, within ±4",
            match => match.Market.Board?.AverageHandicap is { Line: >= -4 and <= 4 } handicap ? handicap.Line : double.NaN);
        group.Add(
            "handicap_cover", "probability", "Fair probability that the home side covers its handicap",
            match => match.Market.Goals.Rates is null ? double.NaN : match.Market.Board!.AverageHandicap!.Value.Price.FairFirst);
        group.Add(
            "market_home_goals", "goals", "Goals of the home side implied by handicap and total",
            match => match.Market.Goals.Rates?.Home ?? double.NaN);
        group.Add(
            "market_away_goals", "goals", "Goals of the away side implied by handicap and total",
            match => match.Market.Goals.Rates?.Away ?? double.NaN);
        group.Add(
            "dc_total_deviation", "log goals", "Total goals by Dixon–Coles on the shots blend (half-life 270 days) against the market's",
            match => Math.Log((match.Rates[DixonColesSet.Blend270].Home + match.Rates[DixonColesSet.Blend270].Away) / match.Market.Goals.Total));
    }

    private static void AddPast(FeatureGroup group)
    {
        group.AddSides(
            "drift", "log-odds", "Past move of the line towards the {club} between opening and close, span 5 matches",
            side => side.Mean(MeanWindow.Fast, ClubStatistic.LineMove));
        group.AddSides(
            "slow_drift", "log-odds", "Past move of the line towards the {club} between opening and close, span 15 matches",
            side => side.Mean(MeanWindow.Slow, ClubStatistic.LineMove));
        group.AddSides(
            "closing_surprise", "goals", "Goal difference of the {club} beyond what closing prices expected, span 15 matches",
            side => side.Mean(MeanWindow.Slow, ClubStatistic.ClosingSurprise));
        group.AddSides(
            "total_surprise", "goals", "Goals in matches of the {club} beyond what the price of 2.5 goals expected, span 15 matches",
            side => side.Mean(MeanWindow.Slow, ClubStatistic.TotalSurprise));
        group.AddSides(
            "market_points", "points", "Points that opening prices expected of the {club} in past matches, span 15 matches",
            side => side.Mean(MeanWindow.Slow, ClubStatistic.MarketPoints));
    }

    private static double LogOdds(TwoWayPrice? price) => price is { } known ? Math.Log(known.FairFirst / (1 - known.FairFirst)) : double.NaN;

    private static double Margin(TwoWayPrice? price) => price is { } known ? (1 / known.First) + (1 / known.Second) - 1 : double.NaN;
}
