using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>Finds the bets worth making among forecasts and prices: one a match at most, at the best price of a named bookmaker.</summary>
public sealed class ValueBetFinder
{
    private static readonly Outcome[] Outcomes = [Outcome.Home, Outcome.Draw, Outcome.Away];

    private readonly ValueBetOptions options;
    private readonly StakingPolicy staking;

    /// <param name="options">What counts as a value bet.</param>
    /// <param name="staking">How bets are sized.</param>
    public ValueBetFinder(ValueBetOptions? options = null, StakingPolicy? staking = null)
    {
        this.options = options ?? new ValueBetOptions();
        this.staking = staking ?? new StakingPolicy();
    }

    /// <summary>The value bets among forecasts, with their stakes, and what was nearly one.</summary>
    /// <param name="forecasts">Matches not kicked off, each at most once.</param>
    /// <param name="bankroll">What there is to bet with, open stakes included.</param>
    /// <param name="open">Bets already placed and not settled; their matches must not be among the forecasts.</param>
    public ValueBetSearch Find(IEnumerable<BettingForecast> forecasts, Naira bankroll, IReadOnlyCollection<OpenBet> open)
    {
        var found = new List<Candidate>();
        var nearMisses = new List<NearMiss>();
        foreach (var forecast in forecasts)
        {
            if (Look(forecast, nearMisses) is { } best)
            {
                found.Add(best);
            }
        }

        found.Sort(static (one, other) => Compare(other.Edge, one.Edge, one.Forecast.Fixture, other.Forecast.Fixture));
        nearMisses.Sort(static (one, other) => Compare(Value(other), Value(one), one.Fixture, other.Fixture));
        var stakes = staking.Stakes([.. found.Select(Request)], bankroll, open);
        return new ValueBetSearch([.. found.Select((candidate, i) => Bet(candidate, stakes[i]))], nearMisses);
    }

    private static int Compare(Edge first, Edge second, Fixture one, Fixture other)
    {
        var order = first.CompareTo(second);
        return order != 0 ? order : FixtureOrder.Instance.Compare(one, other);
    }

    private static Edge Value(NearMiss miss) => miss.Edge ?? new Edge(double.NegativeInfinity);

    private static StakeRequest Request(Candidate candidate) =>
        new(candidate.Forecast.Fixture.League, candidate.Forecast.Fixture.Date, candidate.Probability, candidate.Price);

    // The best selection of a match that passes every rule; the others become near misses.
    private Candidate? Look(BettingForecast forecast, List<NearMiss> nearMisses)
    {
        if (forecast.Prices is not { MatchOdds.Count: > 0 } prices)
        {
            nearMisses.Add(new NearMiss { Fixture = forecast.Fixture, Reason = NearMissReason.NoPrices });
            return null;
        }

        var candidates = new List<Candidate>();
        foreach (var outcome in Outcomes)
        {
            if (PriceDistrust.BestNamed(prices, outcome) is var (bookmaker, price))
            {
                candidates.Add(new Candidate(forecast, prices, outcome, bookmaker, DecimalOdds.Of(price)));
            }
        }

        if (candidates.Count == 0)
        {
            nearMisses.Add(new NearMiss { Fixture = forecast.Fixture, Reason = NearMissReason.NoBookmaker });
        }

        candidates.Sort(static (one, other) => other.Edge.CompareTo(one.Edge));
        var best = candidates.Find(candidate => Objection(candidate) is null);
        foreach (var candidate in candidates)
        {
            if (candidate != best && candidate.Edge.Value >= options.LeastNearMissEdge)
            {
                nearMisses.Add(Miss(candidate, Objection(candidate) ?? NearMissReason.AnotherSelectionIsBetter));
            }
        }

        return best;
    }

    private NearMissReason? Objection(Candidate candidate)
    {
        var edge = candidate.Edge.Value;
        return edge < options.LeastEdge ? NearMissReason.EdgeTooSmall
            : !(candidate.Forecast.Completeness >= options.LeastCompleteness) ? NearMissReason.ForecastIncomplete
            : !candidate.Forecast.MarketAware && !options.AllowWithoutMarket ? NearMissReason.ForecastWithoutMarket
            : candidate.Price.Value > options.GreatestPrice ? NearMissReason.PriceTooLong
            : edge > options.GreatestEdge ? NearMissReason.EdgeTooLarge
            : null;
    }

    private static NearMiss Miss(Candidate candidate, NearMissReason reason) => new()
    {
        Fixture = candidate.Forecast.Fixture,
        Reason = reason,
        Selection = Selection.Of(candidate.Outcome),
        Bookmaker = candidate.Bookmaker,
        Price = candidate.Price,
        Probability = candidate.Probability,
    };

    private ValueBet Bet(Candidate candidate, Naira stake) => new()
    {
        Fixture = candidate.Forecast.Fixture,
        Selection = Selection.Of(candidate.Outcome),
        Bookmaker = candidate.Bookmaker,
        Price = candidate.Price,
        PriceCapturedAt = candidate.Prices.CapturedAt,
        Probability = candidate.Probability,
        MarketProbability = ReferencePrices.Fair(candidate.Prices)?[candidate.Outcome],
        Stake = stake,
        NairaFigure = candidate.Edge.At(staking.Options.UnitStake),
        ModelVersion = candidate.Forecast.ModelVersion,
        Completeness = candidate.Forecast.Completeness,
    };

    private sealed record Candidate(BettingForecast Forecast, PriceBoard Prices, Outcome Outcome, Bookmaker Bookmaker, DecimalOdds Price)
    {
        public double Probability => Forecast.Probabilities[Outcome];

        public Edge Edge => Edge.Of(Probability, Price);
    }
}
