using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>
/// Accumulates forecasts beside the market, per league and over all. Only matches with an early and a closing reference price are scored,
/// so that all three are judged on the same ones; the others are counted.
/// </summary>
public sealed class MarketScoreboard
{
    private readonly Dictionary<League, Column> leagues = [];
    private readonly Column all = new();

    /// <summary>Matches left out for want of an early or a closing price.</summary>
    public int Unpriced { get; private set; }

    /// <summary>The forecaster over all leagues: curve, coverage and scores of each match.</summary>
    public ForecastScorer Model => all.Model;

    /// <summary>Scores by league, in the leagues' order, then of all together; empty without any match.</summary>
    public IReadOnlyList<LeagueScore> Scores => all.Model.Count == 0
        ? []
        : [.. League.All.Where(leagues.ContainsKey).Select(league => leagues[league].Score(league)), all.Score(null)];

    /// <summary>Adds a played match.</summary>
    /// <param name="match">The match with its result and prices.</param>
    /// <param name="forecast">What was forecast before it.</param>
    public void Add(PlayedMatch match, ProbabilityTriple forecast) =>
        Add(match.Fixture, match.Result.Outcome, forecast, ReferencePrices.Fair(match.Opening), ReferencePrices.Fair(match.Closing));

    /// <summary>Adds a played match whose fair market probabilities are at hand.</summary>
    /// <param name="fixture">The match.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="forecast">What was forecast before it.</param>
    /// <param name="opening">Fair early probabilities; null where there are none.</param>
    /// <param name="closing">Fair closing probabilities; null where there are none.</param>
    public void Add(Fixture fixture, Outcome outcome, ProbabilityTriple forecast, ProbabilityTriple? opening, ProbabilityTriple? closing)
    {
        if (opening is null || closing is null)
        {
            Unpriced++;
            return;
        }

        if (!leagues.TryGetValue(fixture.League, out var league))
        {
            league = new Column();
            leagues.Add(fixture.League, league);
        }

        league.Add(fixture.Date, outcome, forecast, opening.Value, closing.Value);
        all.Add(fixture.Date, outcome, forecast, opening.Value, closing.Value);
    }

    private sealed class Column
    {
        private readonly ForecastScorer opening = new();
        private readonly ForecastScorer closing = new();
        private DateOnly from = DateOnly.MaxValue;
        private DateOnly to = DateOnly.MinValue;

        public ForecastScorer Model { get; } = new();

        public void Add(DateOnly date, Outcome outcome, ProbabilityTriple forecast, ProbabilityTriple early, ProbabilityTriple late)
        {
            from = date < from ? date : from;
            to = date > to ? date : to;
            Model.Add(forecast, outcome);
            opening.Add(early, outcome);
            closing.Add(late, outcome);
        }

        public LeagueScore Score(League? league) => new()
        {
            League = league,
            From = from,
            To = to,
            Model = Model.Score,
            Opening = opening.Score,
            Closing = closing.Score,
            AgainstOpening = PairedComparison.Of(Model.RankedProbabilityScores, opening.RankedProbabilityScores),
            AgainstClosing = PairedComparison.Of(Model.RankedProbabilityScores, closing.RankedProbabilityScores),
        };
    }
}
