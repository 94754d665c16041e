using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.LeagueViews;

/// <summary>The Eredivisie's 82.</summary>
internal static class EredivisieView
{
    public static LeagueView Create() => new()
    {
        League = League.Eredivisie,
        Groups =
        [
            new("Big-3", [
                "n1_home_big3", "n1_away_big3", "n1_big3_meeting", "n1_home_big3_points", "n1_away_big3_points", "n1_home_big3_difference",
                "n1_away_big3_difference", "n1_home_after_big3", "n1_away_after_big3", "n1_big3_surprise"]),
            new("attack", [
                "home_form5_goals_for", "away_form5_goals_for", "home_form10_goals_for", "away_form10_goals_for", "home_shots_made", "away_shots_made",
                "home_shot_xg_for", "away_shot_xg_for", "home_shot_xg_over", "away_shot_xg_over", "home_conversion", "away_conversion",
                "home_form10_over_2_5", "away_form10_over_2_5", "dc_blend_270_home_attack", "dc_blend_270_away_attack"]),
            new("youth", [
                "n1_home_under_21", "n1_away_under_21", "n1_home_academy", "n1_away_academy", "n1_home_age", "n1_away_age", "n1_under_21_difference",
                "n1_age_difference"]),
            new("technique", [
                "n1_home_possession", "n1_away_possession", "n1_home_pass_accuracy", "n1_away_pass_accuracy", "home_shot_share", "away_shot_share",
                "home_on_target_share", "away_on_target_share", "home_corners_per_shot", "away_corners_per_shot", "gap_corners_home", "gap_corners_away"]),
            new("form", [
                "home_form5_points", "away_form5_points", "home_form10_points", "away_form10_points", "home_form5_goal_difference",
                "away_form5_goal_difference", "net_goals_12", "net_adjusted_12", "diff_points_40", "home_surprise_12", "away_surprise_12",
                "home_elo_momentum", "away_elo_momentum", "dc_blend_150_log_ratio"]),
            new("defence", [
                "home_form10_goals_against", "away_form10_goals_against", "home_shots_allowed", "away_shots_allowed", "home_shot_xg_against",
                "away_shot_xg_against", "home_conversion_allowed", "away_conversion_allowed", "home_form10_clean_sheets", "away_form10_clean_sheets",
                "dc_blend_270_home_defence", "dc_blend_270_away_defence"]),
            new("home", [
                "home_venue6_points", "away_venue6_points", "home_venue6_goals_for", "away_venue6_goals_for", "home_home_points", "away_away_points",
                "diff_points_venue", "net_goals_venue", "league_home", "dc_blend_270_home_advantage"]),
        ],
    };
}
