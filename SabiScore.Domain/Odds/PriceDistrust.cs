using SabiScore.Domain.Football;

namespace SabiScore.Domain.Odds;

/// <summary>When a best price ("Max", or the best of what is listed) is a typing error rather than an offer. The one place of these rules.</summary>
public static class PriceDistrust
{
    /// <summary>A best price list whose sum of 1/price is below this is a typing error.</summary>
    public const double LeastBookSum = 0.93;

    /// <summary>A best price below this multiple of the reference price is a typing error.</summary>
    public const double LeastToReference = 0.9;

    /// <summary>A best price above this multiple of the reference price is a typing error.</summary>
    public const double GreatestToReference = 1.6;

    /// <summary>A market maximum above this multiple of the best named bookmaker's price is not bet.</summary>
    public const double GreatestToBestNamed = 1.08;

    /// <summary>Whether a list of best prices can be believed as information: book sum and all three ratios to the reference.</summary>
    public static bool IsPlausible(PriceTriple best, PriceTriple reference) =>
        best.BookSum >= LeastBookSum
        && IsNear(best.Home, reference.Home) && IsNear(best.Draw, reference.Draw) && IsNear(best.Away, reference.Away);

    /// <summary>Whether one price is .9 to 1.6 times the reference price of the same outcome.</summary>
    public static bool IsNear(double price, double reference) =>
        price / reference is >= LeastToReference and <= GreatestToReference;

    /// <summary>Whether a market maximum is near enough to what a named bookmaker offers to be bet.</summary>
    /// <param name="maximum">The market's maximum price of the outcome.</param>
    /// <param name="bestNamed">The best price of a named bookmaker for it.</param>
    public static bool IsBettable(double maximum, double bestNamed) => maximum <= GreatestToBestNamed * bestNamed;

    /// <summary>The market's maximum prices where they can be believed beside the reference; otherwise null.</summary>
    public static PriceTriple? TrustedMaximum(PriceBoard board) =>
        board[Bookmaker.Maximum] is { } best && ReferencePrices.Of(board) is { } reference && IsPlausible(best, reference) ? best : null;

    /// <summary>
    /// The best price of a named bookmaker for an outcome, among prices that are near the reference and not above the market's maximum (where
    /// there are these); null where no named bookmaker offers the outcome at a price that can be believed.
    /// </summary>
    public static (Bookmaker Bookmaker, double Price)? BestNamed(PriceBoard board, Outcome outcome)
    {
        var reference = ReferencePrices.Of(board)?[outcome];
        var maximum = board[Bookmaker.Maximum]?[outcome] ?? double.PositiveInfinity;
        (Bookmaker Bookmaker, double Price)? best = null;
        foreach (var (bookmaker, prices) in board.MatchOdds)
        {
            var price = prices[outcome];
            if (bookmaker.Kind == BookmakerKind.Named && (best is null || price > best.Value.Price) && price <= maximum && (reference is null || IsNear(price, reference.Value)))
            {
                best = (bookmaker, price);
            }
        }

        return best;
    }
}
