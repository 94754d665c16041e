using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Tests.Recipe;

/// <summary>What is wrong with one league's data is said by its name, and the rest goes on, with all members.</summary>
public sealed class DataFaultTests
{
    private static readonly string[] Trees = ["random_forest", "xgboost", "lightgbm", "gradient_boosting", "extra_trees", "fundamental_trees"];

    [Fact]
    public void Train_TooFewMatchesInOneLeague_NamesItAndTheRestGoesOn()
    {
        var taken = 0;
        var trained = Train(match => match.Fixture.League != League.Eredivisie || taken++ < 40 ? match : null);
        Assert.Contains("N1: only 40 matches; weights are those of the leagues together.", trained.Card.Notes);
        AllMembersFitted(trained);
    }

    [Fact]
    public void Train_OneOutcomeOnlyInOneLeague_NamesItAndTheRestGoesOn()
    {
        var trained = Train(match => match.Fixture.League == League.Eredivisie ? match with { Result = new MatchResult(1, 0) } : match);
        Assert.Contains(trained.Card.Notes, note => note.StartsWith("N1: 1 of 3 outcomes in ", StringComparison.Ordinal));
        Assert.DoesNotContain(trained.Card.Notes, note => note.StartsWith("E0: 1 of 3", StringComparison.Ordinal));
        AllMembersFitted(trained);
    }

    [Fact]
    public void Train_ColumnsMissingInOneLeague_AreNamedThereOnly()
    {
        var trained = Train(match => match.Fixture.League == League.Eredivisie ? match with { Opening = WithoutPinnacle(match.Opening) } : match);
        var note = Assert.Single(trained.Card.Notes, note => note.StartsWith("N1: in none of its matches known", StringComparison.Ordinal));
        Assert.Contains("pinnacle_deviation_home", note, StringComparison.Ordinal);
        Assert.DoesNotContain(trained.Card.Notes, note => note.StartsWith("E0:", StringComparison.Ordinal) && note.Contains("pinnacle_", StringComparison.Ordinal));
        AllMembersFitted(trained);
    }

    [Fact]
    public void Train_ColumnsMissingEverywhere_EveryMemberIsFittedWithoutThem()
    {
        var trained = Train(match => match with { Opening = WithoutPinnacle(match.Opening) });
        Assert.Equal(2, trained.Card.Notes.Count(note => note.Contains("pinnacle_deviation_home", StringComparison.Ordinal)));
        AllMembersFitted(trained);
        var pinnacle = FeatureCatalog.All.Index().Where(entry => entry.Item.Name.StartsWith("pinnacle_", StringComparison.Ordinal)).Select(entry => entry.Index).ToHashSet();
        Assert.All(trained.Model.Members.Where(member => member.Trees is not null), member => Assert.DoesNotContain(member.Trees!.UsedColumns, pinnacle.Contains));
    }

    [Fact]
    public void Train_NoClosingPricesAtAll_LeavesLineMovesOutAndSaysSo()
    {
        var trained = Train(match => match with { Closing = null });
        Assert.Contains("E0: no closing prices; labels are results alone.", trained.Card.Notes);
        Assert.Contains("N1: no closing prices; labels are results alone.", trained.Card.Notes);
        Assert.All(trained.Card.Members.Where(member => member.Name is "line_move" || (Trees.Contains(member.Name) && member.Name != "fundamental_trees")), member => Assert.Contains("closing price", member.LeftOut!, StringComparison.Ordinal));
        Assert.True(trained.Model.Evaluate(GeneratedTraining.Table.Row(GeneratedTraining.Table.Matches.Count - 1), League.Eredivisie).MarketAware);
    }

    [Fact]
    public void Train_ALeagueMissing_IsSaidAndForecastAsTheLeaguesTogether()
    {
        var trained = Train(match => match);
        Assert.Contains("SP1: no matches; forecast as the leagues together.", trained.Card.Notes);
        var weights = trained.Card.Leagues.Single(league => league.League == "SP1").Weights;
        Assert.Equal(1, weights.Sum(weight => weight.Value), 1e-6);
        Assert.True(weights.Single(weight => weight.Name == "price").Value < 0.9);
    }

    private static TrainedForecastModel Train(Func<PlayedMatch, PlayedMatch?> change) => ForecastTrainer.Train(
        GeneratedTraining.Data([.. GeneratedTraining.Set.Matches.Select(change).OfType<PlayedMatch>()]),
        WholeModel.Options with { ValidationSeasons = 0 },
        null,
        TestContext.Current.CancellationToken);

    private static void AllMembersFitted(TrainedForecastModel trained)
    {
        Assert.Subset(trained.Model.Members.Select(member => member.Name).ToHashSet(), Trees.ToHashSet());
        var last = GeneratedTraining.Table.Matches.Count - 1;
        Assert.All(League.All, league => Assert.InRange(trained.Model.Evaluate(GeneratedTraining.Table.Row(last), league).Published.Home, 0.02, 0.96));
    }

    private static PriceBoard? WithoutPinnacle(PriceBoard? board) => board is null ? null
        : new PriceBoard(board.CapturedAt, board.MatchOdds.Where(price => price.Key != Bookmaker.Pinnacle))
        {
            Kind = board.Kind,
            AverageTotal = board.AverageTotal,
            Bet365Total = board.Bet365Total,
            AverageHandicap = board.AverageHandicap,
        };
}
