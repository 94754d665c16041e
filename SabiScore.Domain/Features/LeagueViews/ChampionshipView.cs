using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.LeagueViews;

/// <summary>The Championship's 85.</summary>
internal static class ChampionshipView
{
    public static LeagueView Create() => new()
    {
        League = League.Championship,
        Groups =
        [
            new("financial disparity", [
                "e1_wage_ratio", "e1_squad_value_ratio", "e1_revenue_ratio", "e1_net_spend", "e1_home_parachute", "e1_away_parachute",
                "e1_home_since_top", "e1_away_since_top", "e1_top_seasons", "e1_from_below"]),
            new("congestion", [
                "home_rest", "away_rest", "rest_difference", "home_recent", "away_recent", "home_matches_7", "away_matches_7", "home_matches_30",
                "away_matches_30", "matches_30_difference", "midweek", "after_break"]),
            new("physical", [
                "home_fouls", "away_fouls", "home_fouls_drawn", "away_fouls_drawn", "home_yellow_cards", "away_yellow_cards", "home_red_cards",
                "away_red_cards"]),
            new("playoff pressure", [
                "e1_home_playoff_pressure", "e1_away_playoff_pressure", "e1_home_promotion_pressure", "e1_away_promotion_pressure",
                "e1_home_relegation_pressure", "e1_away_relegation_pressure"]),
            new("form", [
                "home_form5_points", "away_form5_points", "home_form10_points", "away_form10_points", "home_form5_goal_difference",
                "away_form5_goal_difference", "net_goals_12", "net_shots_12", "net_adjusted_12", "diff_points_40", "home_surprise_12",
                "away_surprise_12", "home_elo_momentum", "away_elo_momentum", "dc_blend_150_log_ratio"]),
            new("attack", [
                "home_form10_goals_for", "away_form10_goals_for", "home_shots_made", "away_shots_made", "home_shot_xg_for", "away_shot_xg_for",
                "home_conversion", "away_conversion", "home_corners_made", "away_corners_made", "dc_blend_270_home_attack", "dc_blend_270_away_attack"]),
            new("defence", [
                "home_form10_goals_against", "away_form10_goals_against", "home_shots_allowed", "away_shots_allowed", "home_shot_xg_against",
                "away_shot_xg_against", "home_conversion_allowed", "away_conversion_allowed", "home_form10_clean_sheets", "away_form10_clean_sheets",
                "dc_blend_270_home_defence", "dc_blend_270_away_defence"]),
            new("home", [
                "home_venue6_points", "away_venue6_points", "home_venue6_goals_for", "away_venue6_goals_for", "home_home_points", "away_away_points",
                "diff_points_venue", "net_shots_venue", "league_home", "dc_blend_270_home_advantage"]),
        ],
    };
}
