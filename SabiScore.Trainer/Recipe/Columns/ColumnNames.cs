namespace SabiScore.Trainer.Recipe.Columns;

/// <summary>Which columns each linear member reads.</summary>
internal static class ColumnNames
{
    private static readonly string[] Spans = ["4", "12", "40", "venue"];
    private static readonly string[] Outcomes = ["home", "draw", "away"];
    private static readonly string[] PiParts = ["home_home", "home_away", "away_home", "away_away", "expected"];
    private static readonly string[] Differences = ["goals_for", "on_target_for", "shots_for", "corners", "points", "adjusted_for", "half_time"];
    private static readonly string[] Nets = ["goals", "on_target", "shots", "adjusted"];

    /// <summary>Members without prices that market-anchored members are told of, in the model's order.</summary>
    public static IReadOnlyList<string> DeviatingMembers { get; } = ["fundamental", "with_surprises", "pi", "elo"];

    public static IReadOnlyList<string> Form { get; } =
    [
        .. from span in Spans from name in Differences select $"diff_{name}_{span}",
        .. from span in Spans from name in Nets select $"net_{name}_{span}",
    ];

    public static IReadOnlyList<string> Surprises { get; } =
        [.. from span in Spans from side in new[] { "home", "away" } select $"{side}_surprise_{span}"];

    /// <summary>Ratings, squares of the two best, form, season so far: no price of any match.</summary>
    public static IReadOnlyList<string> Fundamental { get; } =
    [
        "dc_goals_365_log_ratio", "dc_goals_700_log_ratio", "dc_blend_150_log_ratio", "dc_blend_270_log_ratio",
        "dc_blend_270_log_product", "elo_difference", "dc_blend_270_log_ratio_square", "pi_blend_expected_square",
        .. Pi("pi_goals"), .. Pi("pi_blend"), .. Form,
        "home_rest", "away_rest", "home_played", "home_promoted", "away_promoted", "home_points", "away_points",
        "home_difference", "away_difference", "head_to_head", "league_home", "league_draws", "no_spectators",
    ];

    /// <summary>The same, and how past results differed from what past prices said.</summary>
    public static IReadOnlyList<string> WithSurprises { get; } = [.. Fundamental, .. Surprises];

    public static IReadOnlyList<string> PiAlone { get; } = ["pi_blend_expected", "pi_blend_expected_square"];

    public static IReadOnlyList<string> EloAlone { get; } = ["elo_difference", "elo_difference_square"];

    /// <summary>What single bookmakers and other markets say beside the reference price.</summary>
    public static IReadOnlyList<string> ResidualSoftmax { get; } =
    [
        .. Deviation("pinnacle"), .. Deviation("bet365"), .. from outcome in Outcomes select "best_ratio_" + outcome, .. Deviation("handicap"),
        .. Deviation("fundamental"), .. Deviation("with_surprises"),
        "log_ratio", "log_ratio_signed_square", "log_draw",
        "home_rest", "away_rest", "home_recent", "away_recent", "home_played", "home_promoted", "away_promoted", "month",
        "home_points", "away_points", "head_to_head", "league_home", "league_draws", "no_spectators",
    ];

    public static IReadOnlyList<string> LineMove { get; } =
    [
        .. ResidualSoftmax, "over", "total", .. Deviation("dc_goals_365"), .. Deviation("dc_blend_270"),
        .. Deviation("pi"), .. Deviation("elo"), .. Form, .. Surprises,
    ];

    /// <summary>
    /// What early prices of a club's past matches said of it. What closing prices say stays out, so that a forecast can be checked to be the
    /// same without them.
    /// </summary>
    public static IReadOnlyList<string> PastPrices { get; } = ["home_total_surprise", "away_total_surprise", "home_market_points", "away_market_points"];

    public static IReadOnlyList<string> FundamentalTrees { get; } =
    [
        .. WithSurprises.Where(name => !name.EndsWith("_square", StringComparison.Ordinal)), .. PastPrices,
        "elo_home", "elo_away", "home_elo_momentum", "away_elo_momentum", "home_opposition", "away_opposition", "gap_shots_balance", "gap_corners_balance",
        "shot_xg_difference", "understat_xg_difference", "understat_xg_form", "home_recent", "away_recent", "travel", "position_difference",
        "home_home_points", "away_away_points", "season_stage", "league_goals",
    ];

    public static IReadOnlyList<string> MarketTrees { get; } =
    [
        .. LineMove.Where(name => name is not "log_ratio_signed_square"), .. PastPrices,
        .. Deviation("soft"), .. from outcome in Outcomes select "disagreement_" + outcome,
        "books", "overround", "pinnacle_overround", "bet365_overround", "best_overround", "pinnacle_over_deviation", "bet365_over_deviation",
        "handicap_line", "handicap_cover", "market_home_goals", "market_away_goals", "dc_total_deviation",
        "elo_difference", "pi_blend_expected", "dc_blend_150_log_ratio", "dc_blend_270_log_ratio", "gap_shots_balance", "understat_xg_difference",
        "season_stage", "midweek", "kickoff_hour", "travel",
    ];

    private static IEnumerable<string> Deviation(string name) => from outcome in Outcomes select $"{name}_deviation_{outcome}";

    private static IEnumerable<string> Pi(string name) =>
        from part in PiParts select $"{name}_{part}";
}
