using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe;

/// <summary>What only one league has is offered to its forecasts, and what the user knows of clubs is used.</summary>
public sealed class LeagueViewTests
{
    [Fact]
    public void FundamentalTrees_EveryLeagueView_IsOffered()
    {
        string[] views = [.. FeatureCatalog.All.Where(feature => feature.LeagueCode is "E1" or "N1").Select(feature => feature.Name)];
        Assert.Contains("e1_home_parachute", views);
        Assert.Contains("n1_home_under_21", views);
        Assert.Subset(ColumnNames.FundamentalTrees.ToHashSet(), views.ToHashSet());
        Assert.Contains("league_number", ColumnNames.MarketTrees);
        Assert.Contains("league_number", ColumnNames.FundamentalTrees);
    }

    [Fact]
    public void Train_ClubFactsThatDecideMatches_ChangeFeaturesAndForecasts()
    {
        var matches = GeneratedTraining.Set.Matches;
        // Young clubs win here, as nothing else tells.
        PlayedMatch[] played = [.. matches.Select(match => match.Fixture.League != League.Eredivisie ? match : match with { Result = Young(match.Fixture.Home) == Young(match.Fixture.Away) ? match.Result : Young(match.Fixture.Home) ? new MatchResult(3, 0) : new MatchResult(0, 3) })];
        var facts = new ClubFacts(
            matches.Where(match => match.Fixture.League == League.Eredivisie).Select(match => match.Fixture.Home).Distinct()
                .Select(club => new ClubFact(club, new DateOnly(2019, 1, 1), ClubFactKeys.Under21Minutes, Young(club) ? 0.6 : 0.1)));
        var (with, without) = (FeatureTable.Build(played, facts, null, TestContext.Current.CancellationToken), FeatureTable.Build(played, null, null, TestContext.Current.CancellationToken));
        var column = FeatureCatalog.IndexOf("n1_under_21_difference");
        Assert.True(double.IsNaN(without.Row(matches.Count - 1)[column]));
        var last = matches.Index().Last(entry => entry.Item.Fixture.League == League.Eredivisie && Young(entry.Item.Fixture.Home) != Young(entry.Item.Fixture.Away)).Index;
        Assert.Equal(0.5, Math.Abs(with.Row(last)[column]), 12);

        var options = GeneratedTraining.Quick with { Quick = false, Members = ["fundamental_trees"], ValidationSeasons = 0 };
        var model = ForecastTrainer.Train(TrainingData.Of(with), options, null, TestContext.Current.CancellationToken).Model;
        Assert.Contains(column, model.Inputs);
        Assert.NotEqual(model.Evaluate(without.Row(last), League.Eredivisie).Fundamental, model.Evaluate(with.Row(last), League.Eredivisie).Fundamental);
    }

    private static bool Young(ClubId club) => club.Value % 2 == 0;
}
