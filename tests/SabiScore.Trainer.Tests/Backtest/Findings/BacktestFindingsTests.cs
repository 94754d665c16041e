using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Features;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Tests.Backtest.Findings;

public sealed class BacktestFindingsTests
{
    [Fact]
    public void Ablation_WithoutAnyMember_IsThePriceAgainstTheForecast()
    {
        var rows = GeneratedBacktest.Findings.Ablation;
        Assert.Equal(["residual_softmax", "line_move", "all members (the price alone)"], rows.Select(row => row.Without));
        var uncalibrated = GeneratedBacktest.Run.Models[0].Trained.Model.Parts.Calibrations.All(calibration => calibration.IsIdentity);
        Assert.True(uncalibrated, "The comparison below needs forecasts without calibration.");
        var expected = GeneratedBacktest.Run.Matches.Where(match => match.Forecast.MarketAware).Average(match =>
            BrierScore.Of(ReferencePrices.Fair(match.Match.Opening)!.Value, match.Match.Result.Outcome) - BrierScore.Of(match.Forecast.Published, match.Match.Result.Outcome));

        // The model's weights are rounded to four digits; those of the ablation are not.
        Assert.Equal(expected, rows[^1].Test.Difference.Mean, 1e-5);
        Assert.True(rows[^1].Validation.Count > 300);
    }

    [Fact]
    public void Importance_EveryFeature_CountedOnceAndThePriceFirst()
    {
        var rows = GeneratedBacktest.Findings.Importance;
        Assert.Equal(FeatureCatalog.Count, rows.Sum(row => row.Features));
        Assert.Equal("opening price", rows[0].Group);
        Assert.True(rows[0].RpsLoss > 0.005);
        Assert.Equal(0, rows[0].FundamentalShift);
        Assert.Contains(rows, row => row.FundamentalShift > 0.01);
    }

    [Fact]
    public void Opportunities_HigherEdge_FewerOfThemAndBetsAmongOutcomes()
    {
        var rows = GeneratedBacktest.Findings.Opportunities;
        Assert.True(rows[0].Outcomes > 20);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second.Outcomes <= pair.First.Outcomes && pair.Second.Bets <= pair.First.Bets));
        Assert.All(rows, row => Assert.True(row.Bets <= row.Outcomes));
    }

    [Fact]
    public void Seasons_Scores_AreThoseOfTheWholeRun() =>
        Assert.Equal(GeneratedBacktest.Findings.Published.Scores, Assert.Single(GeneratedBacktest.Findings.Seasons).Scores);
}
