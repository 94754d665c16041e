using FsCheck.Xunit;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Tests.Odds;

namespace SabiScore.Domain.Tests.Evaluation;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class ScoreTests
{
    // Constantinou and Fenton 2012: five matches, each with a better (first) and a worse forecast, and the scores they give them.
    [Theory]
    [InlineData(Outcome.Home, 1, 0, 0, 0)]
    [InlineData(Outcome.Home, 0.9, 0.1, 0, 0.005)]
    [InlineData(Outcome.Home, 0.8, 0.1, 0.1, 0.025)]
    [InlineData(Outcome.Home, 0.5, 0.25, 0.25, 0.15625)]
    [InlineData(Outcome.Draw, 0.35, 0.3, 0.35, 0.1225)]
    [InlineData(Outcome.Draw, 0.6, 0.3, 0.1, 0.185)]
    [InlineData(Outcome.Home, 0.6, 0.25, 0.15, 0.09125)]
    [InlineData(Outcome.Home, 0.6, 0.15, 0.25, 0.11125)]
    [InlineData(Outcome.Home, 0.57, 0.33, 0.1, 0.09745)]
    [InlineData(Outcome.Home, 0.6, 0.2, 0.2, 0.1)]
    public void RankedProbabilityScore_PublishedExamples_AreReproduced(Outcome outcome, double home, double draw, double away, double expected) =>
        Assert.Equal(expected, RankedProbabilityScore.Of(ProbabilityTriple.Normalise(home, draw, away), outcome), 1e-12);

    // By hand: (.5 − 1)² + .3² + .2² = .38; (.3 − 1)² + .5² + .2² = .78; (.2 − 1)² + .5² + .3² = .98.
    [Theory]
    [InlineData(Outcome.Home, 0.38, 0.6931471805599453)]
    [InlineData(Outcome.Draw, 0.78, 1.2039728043259361)]
    [InlineData(Outcome.Away, 0.98, 1.6094379124341003)]
    public void BrierAndLogLoss_ByHand_Agree(Outcome outcome, double brier, double logLoss)
    {
        var forecast = ProbabilityTriple.Normalise(0.5, 0.3, 0.2);

        Assert.Equal(brier, BrierScore.Of(forecast, outcome), 1e-12);
        Assert.Equal(logLoss, LogLoss.Of(forecast, outcome), 1e-12);
    }

    [Fact]
    public void Scores_ImpossibleThatHappened_AreTheirWorst()
    {
        var forecast = ProbabilityTriple.Normalise(1, 0, 0);

        Assert.Equal(1, RankedProbabilityScore.Of(forecast, Outcome.Away));
        Assert.Equal(2, BrierScore.Of(forecast, Outcome.Away));
        Assert.Equal(-Math.Log(1e-15), LogLoss.Of(forecast, Outcome.Away), 1e-9);
    }

    [Property]
    public void Scores_MirroredMatch_AreTheSame(ProbabilityTriple forecast, MatchResult result)
    {
        var mirrored = ProbabilityTriple.Normalise(forecast.Away, forecast.Draw, forecast.Home);
        var other = new MatchResult(result.AwayGoals, result.HomeGoals).Outcome;

        Assert.Equal(RankedProbabilityScore.Of(forecast, result.Outcome), RankedProbabilityScore.Of(mirrored, other), 1e-12);
        Assert.Equal(BrierScore.Of(forecast, result.Outcome), BrierScore.Of(mirrored, other), 1e-12);
        Assert.Equal(LogLoss.Of(forecast, result.Outcome), LogLoss.Of(mirrored, other), 1e-12);
    }

    [Property]
    public void Scores_TheTruth_IsTheBestForecastOnAverage(ProbabilityTriple truth, ProbabilityTriple other)
    {
        Func<ProbabilityTriple, Outcome, double>[] rules = [RankedProbabilityScore.Of, BrierScore.Of, LogLoss.Of];
        foreach (var rule in rules)
        {
            Assert.True(Expected(rule, truth) <= Expected(rule, other) + 1e-12);
        }

        double Expected(Func<ProbabilityTriple, Outcome, double> rule, ProbabilityTriple forecast) =>
            Enum.GetValues<Outcome>().Sum(outcome => truth[outcome] * rule(forecast, outcome));
    }

    [Property]
    public void Scores_AnyForecast_StayInTheirRange(ProbabilityTriple forecast, MatchResult result)
    {
        Assert.InRange(RankedProbabilityScore.Of(forecast, result.Outcome), 0, 1);
        Assert.InRange(BrierScore.Of(forecast, result.Outcome), 0, 2);
        Assert.InRange(LogLoss.Of(forecast, result.Outcome), 0, 40);
    }
}
