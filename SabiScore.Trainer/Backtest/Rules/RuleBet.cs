using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>A bet that a rule wants, before its size is known.</summary>
internal sealed record RuleBet(BacktestMatch Match, Outcome Outcome, DecimalOdds Price)
{
    public double Probability => Match.Forecast.Published[Outcome];

    public double Edge => Domain.Betting.Edge.Of(Probability, Price).Value;

    public StakeRequest Request => new(Match.Match.Fixture.League, Match.Match.Fixture.Date, Probability, Price);

    public SettledBet Settle(Naira stake) => new(
        Match.Match.Fixture.Date,
        Settlement.Of(Selection.Of(Outcome), Price, stake, Match.Match.Result),
        ClosingLineValue.Of(Price, Outcome, Match.Match.Closing));
}
