using SabiScore.Domain.Football;
using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Tests.Recipe;

namespace SabiScore.Trainer.Tests.Backtest;

public sealed class RefitTests
{
    private static readonly DateOnly Middle = new(2023, 11, 1);

    [Fact]
    public void Run_Monthly_EachMonthByAModelOfEarlierMatches()
    {
        var run = Monthly(GeneratedTraining.Set.Matches);
        Assert.Equal(380 + 306, run.Matches.Count);
        Assert.Equal(run.Matches.Select(match => (match.Match.Fixture.Date.Year, match.Match.Fixture.Date.Month)).Distinct().Count(), run.Models.Count);
        Assert.All(run.Models, model => Assert.True(model.Trained.Card.DataTo < model.From));
        Assert.Equal(run.Models.Count, run.Models.Select(model => model.Trained.Model.Version).Distinct().Count());
        Assert.Equal(GeneratedBacktest.Run.Models[0].Trained.Model.Version, run.Models[0].Trained.Model.Version);
        Assert.All(run.Models.Skip(1), model => Assert.Contains(GeneratedTraining.Last.Code, model.Trained.Card.ValidationSeasons));
    }

    [Fact]
    public void Run_MonthlyAndLaterMatchesChanged_SameForecastsUntilThen()
    {
        PlayedMatch[] changed = [.. GeneratedTraining.Set.Matches.Select(match => match.Fixture.Date < Middle ? match : match with { Closing = null, Result = new MatchResult(3, 1) })];
        var (one, other) = (Monthly(GeneratedTraining.Set.Matches), Monthly(changed));
        var early = one.Matches.Zip(other.Matches).Where(pair => pair.First.Match.Fixture.Date < Middle).ToList();
        Assert.True(early.Count > 100);
        Assert.All(early, pair => Assert.Equal(pair.First.Forecast.Published, pair.Second.Forecast.Published));
        Assert.NotEqual(one.Models[^1].Trained.Model.Version, other.Models[^1].Trained.Model.Version);
    }

    private static BacktestRun Monthly(IReadOnlyList<PlayedMatch> matches) => BacktestRunner.Run(
        GeneratedTraining.Set,
        GeneratedTraining.Fill(matches),
        [GeneratedTraining.Last],
        Refit.Monthly,
        GeneratedTraining.Quick,
        null,
        TestContext.Current.CancellationToken);
}
