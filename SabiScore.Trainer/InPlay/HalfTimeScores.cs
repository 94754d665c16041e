using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.InPlay;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Trainer.InPlay;

/// <summary>Accumulates how forecasts at half-time did, beside those at kick-off of the same matches.</summary>
internal sealed class HalfTimeScores
{
    private readonly ForecastScorer kickoff = new(), halfTime = new();

    /// <summary>The forecasts at kick-off.</summary>
    public ForecastScore Kickoff => kickoff.Score;

    /// <summary>The forecasts at half-time.</summary>
    public ForecastScore HalfTime => halfTime.Score;

    /// <summary>Adds a match; nothing where its score at half-time is not known.</summary>
    public void Add(PlayedMatch match, ProbabilityTriple before)
    {
        if (match.Result is { HalfTimeHomeGoals: { } home, HalfTimeAwayGoals: { } away })
        {
            var situation = new MatchSituation { Time = MatchTime.HalfTime, HomeGoals = home, AwayGoals = away };
            kickoff.Add(before, match.Result.Outcome);
            halfTime.Add(new InPlayModel(before, GoalMarkets.Of(match.Opening).Total).At(situation).Outcome, match.Result.Outcome);
        }
    }
}
