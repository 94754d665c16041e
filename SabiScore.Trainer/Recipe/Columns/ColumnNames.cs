using SabiScore.Domain.Features;

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
    public static IReadOnlyList<string> DeviatingMembers { get; } = ["fundamental", "with_surprises", "pi", "elo", "past_prices"];

    public static IReadOnlyList<string> Form { get; } =
    [
        .. from span in Spans from name in Differences select $"diff_{name}_{span}",
        .. from span in Spans from name in Nets select $"net_{name}_{span}",
    ];

    public static IReadOnlyList<string> Surprises { get; } =
        [.. from span in Spans from side in new[] { "home", "away" } select $"{side}_surprise_{span}"];

    private static readonly string[] MarketRatings = ["market_rating_slow", "market_rating_fast"];

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

    /// <summary>Also what past opening prices take both clubs for.</summary>
    public static IReadOnlyList<string> WithMarketRatings { get; } = [.. WithSurprises, .. MarketRatings, "market_rating_fast_square"];

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

    /// <summary>What only one league has, such as the Championship's parachute payments; much of it from the user's ClubFacts.</summary>
    public static IReadOnlyList<string> LeagueViews { get; } = [.. FeatureCatalog.All.Where(feature => feature.LeagueCode is not null).Select(feature => feature.Name)];

    public static IReadOnlyList<string> FundamentalTrees { get; } =
    [
        .. WithSurprises.Where(name => !name.EndsWith("_square", StringComparison.Ordinal)), .. PastPrices,
        "elo_home", "elo_away", "home_elo_momentum", "away_elo_momentum", "home_opposition", "away_opposition", "gap_shots_balance", "gap_corners_balance", .. MarketRatings,
        "shot_xg_difference", "understat_xg_difference", "understat_xg_form", "home_recent", "away_recent", "travel", "position_difference",
        "home_home_points", "away_away_points", "season_stage", "league_goals", "league_number", .. LeagueViews,
    ];

    /// <summary>What bookmakers, other markets and the forecasts without prices say, and the league. Form is left to the linear member, where trees go on.</summary>
    public static IReadOnlyList<string> MarketTrees { get; } =
        [.. LineMove.Except(Form).Except(Surprises).Where(name => name is not "log_ratio_signed_square"), "league_number"];

    /// <summary>Features that some member reads.</summary>
    public static IReadOnlyList<string> Features { get; } =
        [.. FeatureCatalog.All.Select(feature => feature.Name).Intersect([.. WithMarketRatings, .. ResidualSoftmax, .. LineMove, .. MarketTrees, .. FundamentalTrees])];

    private static IEnumerable<string> Deviation(string name) => from outcome in Outcomes select $"{name}_deviation_{outcome}";

    private static IEnumerable<string> Pi(string name) =>
        from part in PiParts select $"{name}_{part}";
}
