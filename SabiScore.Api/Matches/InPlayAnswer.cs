using SabiScore.Api.Answers;
using SabiScore.Data.Live;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Api.Matches;

/// <summary>What is to be expected of a match that is on. Not a published forecast: it is never stored, scored or bet on.</summary>
public sealed record InPlayAnswer
{
    /// <summary>The match.</summary>
    public required long Match { get; init; }

    /// <summary>Being played, or at half-time.</summary>
    public required FixtureState State { get; init; }

    /// <summary>Minute that the probabilities are for.</summary>
    public required int Minute { get; init; }

    /// <summary>Score that they are for.</summary>
    public required Score Score { get; init; }

    /// <summary>Home players sent off; 0 where there is no event source.</summary>
    public required int HomeRedCards { get; init; }

    /// <summary>Away players sent off; 0 where there is no event source.</summary>
    public required int AwayRedCards { get; init; }

    /// <summary>Probabilities at full time.</summary>
    public required Probabilities Probabilities { get; init; }

    /// <summary>Probability that the home side scores next.</summary>
    public required double NextGoalHome { get; init; }

    /// <summary>Probability that the away side scores next.</summary>
    public required double NextGoalAway { get; init; }

    /// <summary>The forecast before the match that they start from.</summary>
    public required long Forecast { get; init; }

    /// <summary>Who says how the match stands.</summary>
    public required string Source { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }

    internal static InPlayAnswer Of(InPlayMatch match, DataStamp stamp) => new()
    {
        Match = match.FixtureId,
        State = match.State,
        Minute = match.Minute,
        Score = new Score(match.Situation.HomeGoals, match.Situation.AwayGoals, null, null),
        HomeRedCards = match.Situation.HomeReds,
        AwayRedCards = match.Situation.AwayReds,
        Probabilities = Probabilities.Of(match.Forecast.Outcome),
        NextGoalHome = match.Forecast.NextHome,
        NextGoalAway = match.Forecast.NextAway,
        Forecast = match.ForecastId,
        Source = match.Source,
        Data = stamp with { Kind = match.Kind },
    };
}
