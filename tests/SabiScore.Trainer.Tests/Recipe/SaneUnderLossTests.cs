using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Tests.Recipe;

/// <summary>What is missing makes a forecast vaguer and is told; it never makes it absurd.</summary>
public sealed class SaneUnderLossTests
{
    private static readonly int[] Rows = [.. Enumerable.Range(0, GeneratedTraining.Table.Matches.Count).TakeLast(60)];

    [Fact]
    public void Evaluate_EachFeatureMissing_MovesLittleAndCounts()
    {
        foreach (var input in WholeModel.Model.Inputs.Select(column => FeatureCatalog.All[column]).Where(feature => !feature.Name.StartsWith("opening_", StringComparison.Ordinal)))
        {
            foreach (var row in Rows.Where((_, i) => i % 10 == 0))
            {
                var (known, missing) = (Forecast(row, _ => false), Forecast(row, feature => feature.Name == input.Name));
                Assert.True(Distance(known.Published, missing.Published) < 0.06, $"{input.Name}: {known.Published} became {missing.Published}");
                Assert.InRange(missing.Completeness, 0, known.Completeness);
            }
        }
    }

    [Fact]
    public void Evaluate_EveryFeatureMissing_IsNearBaseRatesInEachLeague()
    {
        var nothing = Enumerable.Repeat(double.NaN, FeatureCatalog.Count).ToArray();
        foreach (var league in League.All)
        {
            var forecast = WholeModel.Model.Evaluate(nothing, league);
            Assert.Equal((false, 0.0), (forecast.MarketAware, forecast.Completeness));
            Assert.True(Distance(forecast.Published, ProbabilityTriple.Normalise(45, 26, 29)) < 0.12, $"{league.Code}: {forecast.Published}");
        }
    }

    [Theory]
    [InlineData("pinnacle_")]
    [InlineData("bet365_")]
    [InlineData("best_")]
    [InlineData("handicap_")]
    public void Evaluate_ABookmakerOrMarketGone_HardlyMovesAndIsLessComplete(string prefix)
    {
        foreach (var row in Rows)
        {
            var (known, missing) = (Forecast(row, _ => false), Forecast(row, feature => feature.Name.StartsWith(prefix, StringComparison.Ordinal)));
            Assert.True(missing.MarketAware);
            Assert.True(Distance(known.Published, missing.Published) < 0.05, $"{known.Published} became {missing.Published}");
            Assert.True(missing.Completeness < known.Completeness);
        }
    }

    [Fact]
    public void Evaluate_NoPricesOfTheMatch_IsTheForecastWithoutPrices()
    {
        var matches = GeneratedTraining.Table.Matches;
        PlayedMatch[] unpriced = [.. matches.Select((match, row) => row == matches.Count - 1 ? match with { Opening = null, Closing = null } : match)];
        var features = GeneratedTraining.Fill(unpriced).Row(matches.Count - 1);
        var (known, forecast) = (Forecast(matches.Count - 1, _ => false), WholeModel.Model.Evaluate(features, matches[^1].Fixture.League));
        Assert.False(forecast.MarketAware);
        Assert.Equal(forecast.Fundamental, forecast.Published);
        Assert.Equal(known.Fundamental, forecast.Published);
        Assert.True(forecast.Completeness < known.Completeness - 0.1);
    }

    private static Forecast Forecast(int row, Func<FeatureDefinition, bool> lost) =>
        WholeModel.Model.Evaluate(WholeModel.Without(row, lost), GeneratedTraining.Table.Matches[row].Fixture.League);

    private static double Distance(ProbabilityTriple one, ProbabilityTriple other) =>
        Math.Max(Math.Abs(one.Home - other.Home), Math.Max(Math.Abs(one.Draw - other.Draw), Math.Abs(one.Away - other.Away)));
}
