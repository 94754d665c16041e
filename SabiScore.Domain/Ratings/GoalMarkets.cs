using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Ratings;

/// <summary>What the prices of goal markets say: the expected goals of a match, and the 1X2 probabilities they imply.</summary>
/// <param name="Over">Fair probability of more than 2.5 goals; NaN where not priced.</param>
/// <param name="Total">Expected goals of the match, from <paramref name="Over"/> under Poisson; NaN where not priced.</param>
/// <param name="Rates">Expected goals of the two sides, from total and handicap; null where either is missing or garbage.</param>
public readonly record struct GoalMarkets(double Over, double Total, GoalRates? Rates)
{
    private const double GreatestLine = 4;
    private const double LeastCover = 0.35;
    private const double GreatestCover = 0.65;
    private const double LeastRate = 0.12;
    private const double GreatestSupremacy = 5;
    private const int Bisections = 22;
    private const double LeastTotal = 1;
    private const double TotalStep = 0.01;
    private static readonly double[] OverOfTotal = MakeOverOfTotal();

    /// <summary>Reads the average prices of a board.</summary>
    public static GoalMarkets Of(PriceBoard? prices)
    {
        if (prices?.AverageTotal is not { } totalPrice)
        {
            return new GoalMarkets(double.NaN, double.NaN, null);
        }

        var over = totalPrice.FairFirst;
        var total = TotalOf(over);
        return new GoalMarkets(over, total, prices.AverageHandicap is { } handicap ? RatesOf(total, handicap) : null);
    }

    /// <summary>Expected goals at which a Poisson total exceeds 2.5 with a given probability; 1 to 6, interpolated between hundredths.</summary>
    public static double TotalOf(double over)
    {
        if (over <= OverOfTotal[0])
        {
            return LeastTotal;
        }

        var place = Array.BinarySearch(OverOfTotal, over);
        place = place >= 0 ? place : ~place;
        if (place >= OverOfTotal.Length)
        {
            return LeastTotal + (TotalStep * (OverOfTotal.Length - 1));
        }

        var share = (over - OverOfTotal[place - 1]) / (OverOfTotal[place] - OverOfTotal[place - 1]);
        return LeastTotal + (TotalStep * (place - 1 + share));
    }

    /// <summary>Splits a total so that the handicap is won with its fair probability; null where line or price is garbage.</summary>
    public static GoalRates? RatesOf(double total, HandicapPrice handicap)
    {
        var cover = handicap.Price.FairFirst;
        if (!(Math.Abs(handicap.Line) <= GreatestLine) || !(cover > LeastCover && cover < GreatestCover))
        {
            return null;
        }

        double low = -GreatestSupremacy, high = GreatestSupremacy;
        for (var i = 0; i < Bisections; i++)
        {
            var supremacy = (low + high) / 2;
            if (Split(total, supremacy).HandicapWin(handicap.Line) < cover)
            {
                low = supremacy;
            }
            else
            {
                high = supremacy;
            }
        }

        return Split(total, (low + high) / 2);
    }

    private static GoalRates Split(double total, double supremacy) =>
        new(Math.Max((total + supremacy) / 2, LeastRate), Math.Max((total - supremacy) / 2, LeastRate));

    private static double[] MakeOverOfTotal()
    {
        var over = new double[501];
        for (var i = 0; i < over.Length; i++)
        {
            var total = LeastTotal + (TotalStep * i);
            over[i] = 1 - (Math.Exp(-total) * (1 + total + (total * total / 2)));
        }

        return over;
    }
}
