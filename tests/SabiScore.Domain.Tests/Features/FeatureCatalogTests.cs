using SabiScore.Domain.Features;
using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Tests.Features;

public sealed class FeatureCatalogTests
{
    [Fact]
    public void All_Definitions_AreCompleteAndUnique()
    {
        Assert.Equal(FeatureCatalog.Count, FeatureCatalog.All.Select(feature => feature.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FeatureCatalog.All, (feature, place) =>
        {
            Assert.Matches("^[a-z][a-z0-9_]*$", feature.Name);
            Assert.True(feature.Group.Length > 0 && feature.Meaning.Length > 10 && feature.Unit.Length > 0 && feature.Source.Length > 0, feature.Name);
            Assert.DoesNotContain("{", feature.Meaning, StringComparison.Ordinal);
            Assert.Equal(place, FeatureCatalog.IndexOf(feature.Name));
        });
        Assert.True(FeatureCatalog.All.Count(feature => feature.LeagueCode is null) >= 220);
        Assert.Matches("^[0-9a-f]{8}$", FeatureCatalog.SchemaId);
        Assert.Throws<KeyNotFoundException>(() => FeatureCatalog.IndexOf("elo"));
    }

    [Theory]
    [InlineData("head-to-head", 9)]
    [InlineData("league context", 16)]
    [InlineData("expected goals", 14)]
    [InlineData("tactical", 12)]
    [InlineData("market", 40)]
    [InlineData("ratings", 40)]
    [InlineData("schedule", 12)]
    [InlineData("referee and discipline", 12)]
    public void All_Group_HoldsAtLeast(string group, int least) => Assert.InRange(FeatureCatalog.All.Count(feature => feature.Group == group), least, 100);

    [Theory]
    [InlineData("home_form5_")]
    [InlineData("away_form5_")]
    [InlineData("home_form10_")]
    [InlineData("away_venue6_")]
    public void All_FormOfATeam_HoldsEleven(string prefix) => Assert.Equal(11, FeatureCatalog.All.Count(feature => feature.Name.StartsWith(prefix, StringComparison.Ordinal)));

    [Fact]
    public void All_NamesOfTheRecipe_AreThere()
    {
        string[] spans = ["4", "12", "40", "venue"];
        string[] differences = ["goals_for", "on_target_for", "shots_for", "corners", "points", "adjusted_for", "half_time"];
        string[] names =
        [
            .. spans.SelectMany(span => differences.Select(name => $"diff_{name}_{span}")),
            .. spans.SelectMany(span => new[] { "goals", "on_target", "shots", "adjusted" }.Select(name => $"net_{name}_{span}")),
            .. spans.SelectMany(span => new[] { $"home_surprise_{span}", $"away_surprise_{span}" }),
            .. DixonColesSet.Names.SelectMany(variant => new[] { "home_attack", "home_defence", "away_attack", "away_defence", "home_rate", "away_rate", "log_ratio" }
                .Select(name => $"dc_{variant}_{name}")),
            .. new[] { "opening", "pinnacle_deviation", "bet365_deviation", "best_ratio", "handicap_deviation", "dc_goals_365_deviation", "dc_blend_270_deviation" }
                .SelectMany(name => new[] { $"{name}_home", $"{name}_draw", $"{name}_away" }),
            "home_rest", "away_rest", "home_recent", "away_recent", "home_played", "home_points", "away_points", "home_difference", "away_difference", "head_to_head",
            "league_home", "league_draws", "home_promoted", "away_promoted", "month", "no_spectators", "elo_home", "elo_away", "elo_difference",
            "pi_goals_expected", "pi_blend_home_home", "dc_blend_270_log_product", "log_ratio", "log_ratio_signed_square", "log_draw", "over", "total",
        ];
        Assert.All(names, name => FeatureCatalog.IndexOf(name));
    }

    [Fact]
    public void LeagueViews_Sizes_AreAsDesigned()
    {
        var views = LeagueView.All.ToDictionary(view => view.League);
        Assert.Equal((85, 82), (views[League.Championship].Count, views[League.Eredivisie].Count));
        Assert.Equal(
            [("financial disparity", 10), ("congestion", 12), ("physical", 8), ("playoff pressure", 6)],
            views[League.Championship].Groups.Take(4).Select(group => (group.Name, group.Features.Count)));
        Assert.Equal(
            [("Big-3", 10), ("attack", 16), ("youth", 8), ("technique", 12)],
            views[League.Eredivisie].Groups.Take(4).Select(group => (group.Name, group.Features.Count)));
        foreach (var view in LeagueView.All)
        {
            var names = view.Groups.SelectMany(group => group.Features).ToList();
            Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
            Assert.All(names, name => Assert.True(FeatureCatalog.All[FeatureCatalog.IndexOf(name)].LeagueCode is var code && (code is null || code == view.League.Code), name));
        }
    }
}
