namespace SabiScore.Data.Sources.Fetching;

/// <summary>Whether one bookmaker's price list can be an offer.</summary>
internal static class PricePlausibility
{
    /// <summary>A single bookmaker, also an exchange, whose sum of 1/price is below this would give money away: a typing error.</summary>
    public const double LeastBookSum = 0.93;

    /// <summary>A margin above this is no offer either: one of the prices is far too short.</summary>
    public const double GreatestBookSum = 1.6;

    /// <summary>Longer prices are placeholders.</summary>
    public const double GreatestPrice = 1001;

    /// <summary>What is wrong with the list; null where nothing is.</summary>
    public static string? Fault(params ReadOnlySpan<double> prices)
    {
        var sum = 0.0;
        foreach (var price in prices)
        {
            if (!(price > 1) || price > GreatestPrice)
            {
                return FormattableString.Invariant($"{price} is not a decimal price.");
            }

            sum += 1 / price;
        }

        return sum is >= LeastBookSum and <= GreatestBookSum ? null : FormattableString.Invariant($"The prices cannot be one offer: 1/price adds up to {sum:0.00}.");
    }
}
