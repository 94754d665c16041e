using SabiScore.Domain.Football;

namespace SabiScore.Domain.Odds;

/// <summary>One pick of one market: what a price is for and what a bet is on.</summary>
public readonly record struct Selection
{
    /// <param name="market">The market.</param>
    /// <param name="pick">One of its picks.</param>
    /// <exception cref="ArgumentException">The market has no such pick.</exception>
    public Selection(Market market, Pick pick)
    {
        if (!market.Picks.Contains(pick))
        {
            throw new ArgumentException($"{market.Code} has no {pick}.", nameof(pick));
        }

        Market = market;
        Pick = pick;
    }

    /// <summary>The market.</summary>
    public Market Market { get; }

    /// <summary>The pick.</summary>
    public Pick Pick { get; }

    /// <summary>The 1X2 outcome that is picked; null in any other market.</summary>
    public Outcome? Outcome => Market.Kind != MarketKind.MatchResult ? null : Pick switch
    {
        Pick.Home => Football.Outcome.Home,
        Pick.Draw => Football.Outcome.Draw,
        _ => Football.Outcome.Away,
    };

    /// <summary>The 1X2 selection of an outcome.</summary>
    public static Selection Of(Outcome outcome) => new(Market.MatchResult, outcome switch
    {
        Football.Outcome.Home => Pick.Home,
        Football.Outcome.Draw => Pick.Draw,
        Football.Outcome.Away => Pick.Away,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    });

    /// <inheritdoc />
    public override string ToString() => $"{Market.Code} {Pick}";
}
