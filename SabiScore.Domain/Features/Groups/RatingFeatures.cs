using SabiScore.Domain.Features.State;
using SabiScore.Domain.Features.Views;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.Groups;

/// <summary>Elo, pi and Dixon–Coles ratings.</summary>
internal static class RatingFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("ratings", "football-data.co.uk results and statistics");
        group.Add("elo_home", "Elo points", "Elo rating of the home club", match => match.Home.Elo);
        group.Add("elo_away", "Elo points", "Elo rating of the away club", match => match.Away.Elo);
        group.Add("elo_difference", "Elo points", "Elo rating, home minus away", match => match.Home.Elo - match.Away.Elo);
        AddPi(group, "pi_goals", "on goals", side => side.League.PiGoals);
        AddPi(group, "pi_blend", "on the shots blend", side => side.League.PiBlend);
        for (var place = 0; place < DixonColesSet.Names.Length; place++)
        {
            AddDixonColes(group, place, DixonColesSet.Names[place]);
        }

        group.Add(
            "dc_blend_270_log_product", "log goals", "Log of the product of both expected goals (Dixon–Coles on the shots blend, half-life 270 days)",
            match => Math.Log(match.Rates[DixonColesSet.Blend270].Home * match.Rates[DixonColesSet.Blend270].Away));
        group.AddSides(
            "elo_momentum", "Elo points", "Elo points that the {club} has won a match lately, span 5 matches",
            side => side.Mean(MeanWindow.Fast, ClubStatistic.EloChange));
        group.AddSides(
            "opposition", "Elo points", "Elo rating of the last opponents of the {club}, span 5 matches",
            side => side.Mean(MeanWindow.Fast, ClubStatistic.OpponentElo));
        AddMarketRating(group);
        AddGrid(group);
        AddGap(group, "gap_shots", "shots", side => side.League.GapShots);
        AddGap(group, "gap_corners", "corners", side => side.League.GapCorners);
        return group;
    }

    private static void AddMarketRating(FeatureGroup group)
    {
        const string Source = "football-data.co.uk opening prices of past matches";
        group.Add(
            "market_rating_slow", "log-odds", "Home win against away win by ratings of both clubs on the opening prices of their past matches, a tenth of each surprise",
            match => MarketRating.Expected(match.Home.MarketSlow, match.Away.MarketSlow, match.League.MarketHomeSlow), Source);
        group.Add(
            "market_rating_fast", "log-odds", "Home win against away win by ratings of both clubs on the opening prices of their past matches, a third of each surprise",
            match => MarketRating.Expected(match.Home.MarketFast, match.Away.MarketFast, match.League.MarketHomeFast), Source);
    }

    private static void AddGrid(FeatureGroup group)
    {
        const string Words = "Dixon–Coles on the shots blend, half-life 270 days";
        group.Add(
            "dc_blend_270_draw", "probability", $"Probability of a draw ({Words})",
            match => match.Rates[DixonColesSet.Blend270].Outcome().Draw);
        group.Add(
            "dc_blend_270_home_advantage", "log goals", $"Home advantage of the league ({Words})",
            match => match.Fits[DixonColesSet.Blend270].HomeAdvantage);
        group.Add(
            "dc_form_home", "log goals", "Expected goals of the home club with a memory of 150 days against 700 days",
            match => Math.Log(match.Rates[DixonColesSet.Blend150].Home / match.Rates[DixonColesSet.Goals700].Home));
        group.Add(
            "dc_form_away", "log goals", "Expected goals of the away club with a memory of 150 days against 700 days",
            match => Math.Log(match.Rates[DixonColesSet.Blend150].Away / match.Rates[DixonColesSet.Goals700].Away));
    }

    private static void AddGap(FeatureGroup group, string name, string unit, Func<SideView, GapRating> rating)
    {
        group.Add(
            name + "_home", unit, $"Expected {unit} of the home club by GAP ratings",
            match => Known(match) ? GapRating.Expected(rating(match.Home), rating(match.Away)).Home : double.NaN);
        group.Add(
            name + "_away", unit, $"Expected {unit} of the away club by GAP ratings",
            match => Known(match) ? GapRating.Expected(rating(match.Home), rating(match.Away)).Away : double.NaN);
        group.Add(
            name + "_balance", unit, $"Expected {unit} by GAP ratings, home minus away",
            match => Known(match) ? Balance(GapRating.Expected(rating(match.Home), rating(match.Away))) : double.NaN);
    }

    private static double Balance((double Home, double Away) expected) => expected.Home - expected.Away;

    private static bool Known(MatchView match) => match.Home.League.GapMatches > 0 && match.Away.League.GapMatches > 0;

    private static void AddPi(FeatureGroup group, string name, string words, Func<SideView, PiRating> rating)
    {
        group.Add($"{name}_home_home", "pi rating", $"Pi rating {words} of the home club at home", match => rating(match.Home).Home);
        group.Add($"{name}_home_away", "pi rating", $"Pi rating {words} of the home club away", match => rating(match.Home).Away);
        group.Add($"{name}_away_home", "pi rating", $"Pi rating {words} of the away club at home", match => rating(match.Away).Home);
        group.Add($"{name}_away_away", "pi rating", $"Pi rating {words} of the away club away", match => rating(match.Away).Away);
        group.Add(
            $"{name}_expected", "goals", $"Goal difference expected by pi ratings {words}",
            match => PiRating.ExpectedDifference(rating(match.Home), rating(match.Away)));
    }

    private static void AddDixonColes(FeatureGroup group, int place, string variant)
    {
        var words = $"Dixon–Coles on {variant.Replace("_", ", half-life ", StringComparison.Ordinal).Replace("blend", "the shots blend", StringComparison.Ordinal)} days";
        var name = "dc_" + variant;
        group.Add(
            $"{name}_home_attack", "log goals", $"Attack of the home club ({words})",
            match => match.Fits[place].Attack(match.Home.League.Place, match.Home.Prior));
        group.Add(
            $"{name}_home_defence", "log goals", $"Defence of the home club ({words})",
            match => match.Fits[place].Defence(match.Home.League.Place, match.Home.Prior));
        group.Add(
            $"{name}_away_attack", "log goals", $"Attack of the away club ({words})",
            match => match.Fits[place].Attack(match.Away.League.Place, match.Away.Prior));
        group.Add(
            $"{name}_away_defence", "log goals", $"Defence of the away club ({words})",
            match => match.Fits[place].Defence(match.Away.League.Place, match.Away.Prior));
        group.Add($"{name}_home_rate", "goals", $"Expected goals of the home club ({words})", match => match.Rates[place].Home);
        group.Add($"{name}_away_rate", "goals", $"Expected goals of the away club ({words})", match => match.Rates[place].Away);
        group.Add(
            $"{name}_log_ratio", "log goals", $"Log of home over away expected goals ({words})",
            match => Math.Log(match.Rates[place].Home / match.Rates[place].Away));
    }
}
