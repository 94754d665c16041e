using FsCheck.Xunit;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Tests.Odds;

namespace SabiScore.Domain.Tests.Betting;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class ValueBetFinderTests
{
    private static readonly DateTimeOffset CapturedAt = new(2025, 2, 28, 15, 0, 0, TimeSpan.Zero);
    private static readonly Naira Bankroll = Naira.Of(158_000);

    [Fact]
    public void Find_GoodPrice_IsBetWithItsReasons()
    {
        var forecast = Forecast(0.52, 0.26, 0.22, (Bookmaker.Average, 2.0, 3.4, 4.0), (Bookmaker.Bet365, 2.05, 3.4, 4.1), (Bookmaker.FromCode("WH"), 2.1, 3.3, 3.9));

        var search = Find(forecast);

        var bet = Assert.Single(search.Bets);
        Assert.Equal(
            new ValueBet
            {
                Fixture = forecast.Fixture,
                Selection = Selection.Of(Outcome.Home),
                Bookmaker = Bookmaker.FromCode("WH"),
                Price = DecimalOdds.Of(2.1),
                PriceCapturedAt = CapturedAt,
                Probability = 0.52,
                MarketProbability = MarginRemoval.Power(PriceTriple.TryCreate(2.0, 3.4, 4.0)!.Value).Home,
                Stake = Bankroll.Times(0.092 / 1.1 / 8),
                NairaFigure = Naira.Of(145.36m),
                ModelVersion = "0badcafe",
                Completeness = 0.9,
            },
            bet);
        Assert.Equal(0.092, bet.Edge.Value, 1e-12);
        Assert.Equal(1 / 0.52, bet.FairPrice.Value, 1e-12);
    }

    [Fact]
    public void Find_TwoGoodSelections_BetsTheBetterOneOnly()
    {
        var search = Find(Forecast(0.52, 0.30, 0.18, (Bookmaker.Average, 2.0, 3.5, 4.2), (Bookmaker.Bet365, 2.05, 3.6, 4.1)));

        Assert.Equal(Selection.Of(Outcome.Draw), Assert.Single(search.Bets).Selection);
        var miss = Assert.Single(search.NearMisses);
        Assert.Equal((Selection.Of(Outcome.Home), NearMissReason.AnotherSelectionIsBetter), (miss.Selection, miss.Reason));
    }

    [Theory]
    [InlineData(0.9, true, 0.49, NearMissReason.EdgeTooSmall)]
    [InlineData(0.59, true, 0.52, NearMissReason.ForecastIncomplete)]
    [InlineData(double.NaN, true, 0.52, NearMissReason.ForecastIncomplete)]
    [InlineData(0.9, false, 0.52, NearMissReason.ForecastWithoutMarket)]
    [InlineData(0.9, true, 0.70, NearMissReason.EdgeTooLarge)]
    public void Find_RuleBroken_IsANearMissWithTheReason(double completeness, bool marketAware, double home, NearMissReason expected)
    {
        var forecast = Forecast(home, 0.55 * (1 - home), 0.45 * (1 - home), (Bookmaker.Average, 2.0, 3.4, 4.0), (Bookmaker.Bet365, 2.05, 3.4, 4.0)) with
        {
            Completeness = completeness,
            MarketAware = marketAware,
        };

        var search = Find(forecast);

        Assert.Empty(search.Bets);
        Assert.Contains(search.NearMisses, miss => miss.Selection == Selection.Of(Outcome.Home) && miss.Reason == expected);
    }

    [Fact]
    public void Find_LongPrice_IsNotBet()
    {
        var search = Find(Forecast(0.7, 0.14, 0.16, (Bookmaker.Average, 1.4, 4.5, 6.6), (Bookmaker.Bet365, 1.4, 4.5, 6.8)));

        Assert.Empty(search.Bets);
        Assert.Equal(NearMissReason.PriceTooLong, Assert.Single(search.NearMisses).Reason);
    }

    [Fact]
    public void Find_NobodysPrices_SaysSo()
    {
        var nothing = Forecast(0.5, 0.3, 0.2);
        var consensusOnly = Forecast(0.5, 0.3, 0.2, (Bookmaker.Average, 2.5, 3.4, 4.0));

        Assert.Equal(NearMissReason.NoPrices, Assert.Single(Find(nothing).NearMisses).Reason);
        Assert.Equal(NearMissReason.NoPrices, Assert.Single(Find(nothing with { Prices = null }).NearMisses).Reason);
        Assert.Equal(NearMissReason.NoBookmaker, Assert.Single(Find(consensusOnly).NearMisses).Reason);
    }

    [Fact]
    public void Find_SeveralMatches_LargestEdgeFirstWhateverTheOrderGiven()
    {
        var small = Forecast(0.52, 0.28, 0.20, (Bookmaker.Average, 2.0, 3.4, 4.0), (Bookmaker.Bet365, 2.05, 3.4, 4.0));
        var large = Forecast(0.55, 0.26, 0.19, (Bookmaker.Average, 2.0, 3.4, 4.0), (Bookmaker.Bet365, 2.05, 3.4, 4.0));

        Assert.Equal([0.55, 0.52], Find(small, large).Bets.Select(bet => bet.Probability));
        Assert.Equal(Find(small, large).Bets, Find(large, small).Bets);
    }

    [Property]
    public void Find_AnyForecastAndPrices_BetsOnlyWhatTheRulesAllow(ProbabilityTriple probabilities, PriceTriple prices)
    {
        var forecast = Forecast(0.5, 0.3, 0.2, (Bookmaker.Bet365, prices.Home, prices.Draw, prices.Away)) with { Probabilities = probabilities };

        foreach (var bet in Find(forecast).Bets)
        {
            Assert.InRange(bet.Edge.Value, 0.042, 0.3);
            Assert.InRange(bet.Price.Value, 1, 6);
            Assert.InRange(bet.Stake.Kobo, 1, Bankroll.Times(0.05).Kobo);
            Assert.Equal(BookmakerKind.Named, bet.Bookmaker.Kind);
        }
    }

    private static ValueBetSearch Find(params BettingForecast[] forecasts) => new ValueBetFinder().Find(forecasts, Bankroll, []);

    private static BettingForecast Forecast(double home, double draw, double away, params (Bookmaker Bookmaker, double Home, double Draw, double Away)[] prices) => new()
    {
        Fixture = new Fixture
        {
            Id = new FixtureId(1),
            League = League.PremierLeague,
            Season = new Season(2024),
            Date = new DateOnly(2025, 3, 1),
            KickoffAt = new DateTimeOffset(2025, 3, 1, 15, 0, 0, TimeSpan.Zero),
            Home = new ClubId(1),
            Away = new ClubId(2),
            HomeName = "Home",
            AwayName = "Away",
        },
        Prices = new PriceBoard(CapturedAt, prices.Select(price => KeyValuePair.Create(price.Bookmaker, PriceTriple.TryCreate(price.Home, price.Draw, price.Away)!.Value))),
        Probabilities = ProbabilityTriple.Normalise(home, draw, away),
        Completeness = 0.9,
        MarketAware = true,
        ModelVersion = "0badcafe",
    };
}
