using System.Collections.Immutable;

namespace SabiScore.Domain.Odds;

/// <summary>The prices of one market at one bookmaker at one moment. Never changed once written.</summary>
public sealed class PriceSnapshot
{
    /// <param name="capturedAt">When they were seen, UTC.</param>
    /// <param name="bookmaker">Whose they are.</param>
    /// <param name="market">The market, line included.</param>
    /// <param name="prices">One price for each pick of the market, in its order.</param>
    /// <exception cref="ArgumentException">Not as many prices as the market has picks, or one that is no price.</exception>
    public PriceSnapshot(DateTimeOffset capturedAt, Bookmaker bookmaker, Market market, params ReadOnlySpan<double> prices)
    {
        if (prices.Length != market.Picks.Length)
        {
            throw new ArgumentException($"{prices.Length} prices for {market.Code}, which has {market.Picks.Length} picks.", nameof(prices));
        }

        foreach (var price in prices)
        {
            _ = DecimalOdds.TryCreate(price) ?? throw new ArgumentException($"{price} is not a decimal price.", nameof(prices));
        }

        CapturedAt = capturedAt;
        Bookmaker = bookmaker;
        Market = market;
        Prices = [.. prices];
    }

    /// <summary>When the prices were seen, UTC.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Whose they are.</summary>
    public Bookmaker Bookmaker { get; }

    /// <summary>The market, line included.</summary>
    public Market Market { get; }

    /// <summary>One price for each of the market's picks, in its order.</summary>
    public ImmutableArray<double> Prices { get; }

    /// <summary>The price of a pick of this market.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The market has no such pick.</exception>
    public DecimalOdds this[Pick pick] => Market.Picks.IndexOf(pick) is >= 0 and var index
        ? DecimalOdds.Of(Prices[index])
        : throw new ArgumentOutOfRangeException(nameof(pick), pick, $"{Market.Code} has no such pick.");
}
