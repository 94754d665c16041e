using SabiScore.Domain.Football;
using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Tests.Recipe;

namespace SabiScore.Trainer.Tests.Backtest;

public sealed class BacktestRunnerTests
{
    private static readonly Season[] Last = [GeneratedTraining.Last];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_ClosingPricesOfTheSeasonBlanked_SameForecastsToTheLastBit(bool quick)
    {
        var options = GeneratedTraining.Quick with { Quick = quick, Members = quick ? [] : ["lightgbm", "fundamental_trees"], ValidationSeasons = quick ? 1 : 0 };
        var set = GeneratedTraining.Set;
        PlayedMatch[] blanked = [.. set.Matches.Select(match => match.Fixture.Season == GeneratedTraining.Last ? match with { Closing = null } : match)];
        var token = TestContext.Current.CancellationToken;
        var whole = BacktestRunner.Run(set, GeneratedTraining.Table, Last, options, null, token);
        var without = BacktestRunner.Run(set, GeneratedTraining.Fill(blanked), Last, options, null, token);
        Assert.Equal(whole.Matches.Select(match => match.ModelVersion), without.Matches.Select(match => match.ModelVersion));
        foreach (var (one, other) in whole.Matches.Zip(without.Matches))
        {
            Assert.Equal(one.Forecast.Published, other.Forecast.Published);
            Assert.Equal(one.Forecast.Fundamental, other.Forecast.Fundamental);
        }
    }

    [Fact]
    public void Run_OneSeason_ForecastsEveryMatchOfIt()
    {
        var run = BacktestRunner.Run(GeneratedTraining.Set, GeneratedTraining.Table, Last, GeneratedTraining.Quick, null, TestContext.Current.CancellationToken);
        Assert.Equal(380 + 306, run.Matches.Count);
        Assert.All(run.Matches, match => Assert.True(match.Forecast.MarketAware));
        Assert.Contains(run.Matches, match => Math.Abs(match.Forecast.Published.Home - match.Forecast.Fundamental.Home) > 0.01);
    }
}
