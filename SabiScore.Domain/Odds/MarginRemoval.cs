namespace SabiScore.Domain.Odds;

/// <summary>
/// Fair probabilities of a price list: the probabilities that sum to one once the bookmaker's margin is taken out. Pure functions, no allocation.
/// A market has two outcomes or more; the overloads on spans take them in any order and give the probabilities in the same one.
/// </summary>
public static class MarginRemoval
{
    /// <summary>Fair probabilities of 1X2 prices by a chosen method.</summary>
    public static ProbabilityTriple Remove(MarginMethod method, PriceTriple prices)
    {
        Span<double> values = [prices.Home, prices.Draw, prices.Away];
        Remove(method, values, values);
        return ProbabilityTriple.Normalise(values[0], values[1], values[2]);
    }

    /// <summary>Fair probabilities of any market by a chosen method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="prices">Decimal prices of all outcomes of the market, each above 1 and finite; two or more.</param>
    /// <param name="probabilities">Receives as many probabilities, summing to 1; may be the same memory as <paramref name="prices"/>.</param>
    /// <exception cref="ArgumentException">Fewer than two prices, a price of 1 or less or not finite, or lengths that differ.</exception>
    public static void Remove(MarginMethod method, ReadOnlySpan<double> prices, Span<double> probabilities)
    {
        switch (method)
        {
            case MarginMethod.Power:
                Power(prices, probabilities);
                break;
            case MarginMethod.Multiplicative:
                Multiplicative(prices, probabilities);
                break;
            case MarginMethod.Shin:
                Shin(prices, probabilities);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method.");
        }
    }

    /// <summary>p = (1/price) / book sum: the margin shared in proportion.</summary>
    public static ProbabilityTriple Multiplicative(PriceTriple prices) =>
        ProbabilityTriple.Normalise(1 / prices.Home, 1 / prices.Draw, 1 / prices.Away);

    /// <inheritdoc cref="Multiplicative(PriceTriple)"/>
    /// <inheritdoc cref="Remove(MarginMethod, ReadOnlySpan{double}, Span{double})" path="/param"/>
    public static void Multiplicative(ReadOnlySpan<double> prices, Span<double> probabilities)
    {
        Invert(prices, probabilities);
        Scale(probabilities);
    }

    /// <summary>
    /// Power method (Clarke, Kovalchik and Ingram 2017, "Adjusting bookmaker's odds to allow for overround"): p = (1/price)^k with the k in [.2, 5]
    /// that makes the sum 1; beyond those k, which no real price list needs, the nearer one and then in proportion.
    /// </summary>
    public static ProbabilityTriple Power(PriceTriple prices) => Remove(MarginMethod.Power, prices);

    /// <inheritdoc cref="Power(PriceTriple)"/>
    /// <inheritdoc cref="Remove(MarginMethod, ReadOnlySpan{double}, Span{double})" path="/param"/>
    public static void Power(ReadOnlySpan<double> prices, Span<double> probabilities)
    {
        Invert(prices, probabilities);
        var logs = probabilities;
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(logs[i]);
        }

        var k = PowerSolver.Solve(logs);
        for (var i = 0; i < logs.Length; i++)
        {
            probabilities[i] = Math.Exp(k * logs[i]);
        }

        Scale(probabilities);
    }

    /// <summary>Shin's method; see <see cref="Shin(PriceTriple, out double)"/>.</summary>
    public static ProbabilityTriple Shin(PriceTriple prices) => Remove(MarginMethod.Shin, prices);

    /// <summary>
    /// Shin's method (Shin 1993, "Measuring the incidence of insider trading in a market for state-contingent claims"), solved in the form of
    /// Jullien and Salanié 1994: p = (√(z² + 4(1 − z) r²/R) − z) / (2(1 − z)), r = 1/price, R the book sum.
    /// </summary>
    /// <param name="prices">The prices.</param>
    /// <param name="insiderShare">z, the share of insiders in 0..1 that makes the sum 1; 0 where the book sum is 1 or less (then in proportion).</param>
    public static ProbabilityTriple Shin(PriceTriple prices, out double insiderShare)
    {
        Span<double> values = [prices.Home, prices.Draw, prices.Away];
        insiderShare = Shin(values, values);
        return ProbabilityTriple.Normalise(values[0], values[1], values[2]);
    }

    /// <inheritdoc cref="Shin(PriceTriple, out double)"/>
    /// <inheritdoc cref="Remove(MarginMethod, ReadOnlySpan{double}, Span{double})" path="/param"/>
    /// <returns>z, the share of insiders, 0..1.</returns>
    public static double Shin(ReadOnlySpan<double> prices, Span<double> probabilities)
    {
        Invert(prices, probabilities);
        var bookSum = 0.0;
        foreach (var raw in probabilities)
        {
            bookSum += raw;
        }

        var z = 0.0;
        if (bookSum > 1)
        {
            z = ShinSolver.Solve(probabilities, bookSum);
            for (var i = 0; i < probabilities.Length; i++)
            {
                var raw = probabilities[i];
                probabilities[i] = (Math.Sqrt((z * z) + (4 * (1 - z) * raw * raw / bookSum)) - z) / (2 * (1 - z));
            }
        }

        Scale(probabilities);
        return z;
    }

    private static void Invert(ReadOnlySpan<double> prices, Span<double> raws)
    {
        if (prices.Length < 2 || prices.Length != raws.Length)
        {
            throw new ArgumentException($"{prices.Length} prices for {raws.Length} probabilities; both must be the same number, two or more.", nameof(prices));
        }

        for (var i = 0; i < prices.Length; i++)
        {
            var price = prices[i];
            if (!(price > 1) || !double.IsFinite(price))
            {
                throw new ArgumentException($"{price} is not a decimal price.", nameof(prices));
            }

            raws[i] = 1 / price;
        }
    }

    private static void Scale(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= sum;
        }
    }
}
