using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Data.Sources.Demo;

/// <summary>
/// Prices that bookmakers of the usual names and margins would quote of a belief. Each has its own small opinion; the average and the best are counted as
/// football-data.co.uk counts them.
/// </summary>
internal static class DemoBooks
{
    private const double OwnOpinion = 0.034;
    private const double Missing = 0.01;

    private static readonly (Bookmaker Bookmaker, double Margin)[] Margins =
    [
        (Bookmaker.Bet365, 0.052), (Bookmaker.FromCode("BW"), 0.056), (Bookmaker.FromCode("IW"), 0.062),
        (Bookmaker.Pinnacle, 0.026), (Bookmaker.FromCode("VC"), 0.050), (Bookmaker.FromCode("WH"), 0.058),
    ];

    public static PriceBoard Of(GoalRates belief, DateTimeOffset capturedAt, Random random)
    {
        var grid = new ScoreGrid(belief.Home, belief.Away, DemoPlay.Rho);
        var outcome = grid.Outcome;
        double[] fair = [outcome.Home, outcome.Draw, outcome.Away];
        var named = new List<KeyValuePair<Bookmaker, PriceTriple>>(Margins.Length);
        foreach (var (bookmaker, margin) in Margins)
        {
            var prices = Quote(Opinion(fair, random), margin);
            if (random.NextDouble() >= Missing && PriceTriple.TryCreate(prices[0], prices[1], prices[2]) is { } triple)
            {
                named.Add(new(bookmaker, triple));
            }
        }

        var over = grid.Over(2.5);
        var line = Math.Clamp(-Math.Round((belief.Home - belief.Away) * 4, MidpointRounding.AwayFromZero) / 4, -3, 3) + 0.0;
        return new PriceBoard(capturedAt, [.. named, .. Consensus(named), .. Exchange(fair, random)])
        {
            AverageTotal = TwoWay(over, 0.055, random),
            PinnacleTotal = TwoWay(over, 0.03, random),
            Bet365Total = TwoWay(over, 0.052, random),
            AverageHandicap = TwoWay(grid.HandicapWin(line), 0.04, random) is { } sides ? new HandicapPrice(line, sides) : null,
        };
    }

    private static IEnumerable<KeyValuePair<Bookmaker, PriceTriple>> Consensus(List<KeyValuePair<Bookmaker, PriceTriple>> named)
    {
        if (named.Count == 0)
        {
            yield break;
        }

        PriceTriple? Over(Func<Func<KeyValuePair<Bookmaker, PriceTriple>, double>, double> count) => PriceTriple.TryCreate(
            Math.Round(count(price => price.Value.Home), 2), Math.Round(count(price => price.Value.Draw), 2), Math.Round(count(price => price.Value.Away), 2));

        if (Over(named.Average) is { } average && Over(named.Max) is { } maximum)
        {
            yield return new(Bookmaker.Average, average);
            yield return new(Bookmaker.Maximum, maximum);
        }
    }

    private static IEnumerable<KeyValuePair<Bookmaker, PriceTriple>> Exchange(double[] fair, Random random)
    {
        var prices = Quote(Opinion(fair, random), 0.008);
        return PriceTriple.TryCreate(prices[0], prices[1], prices[2]) is { } triple ? [new(Bookmaker.BetfairExchange, triple)] : [];
    }

    private static double[] Opinion(double[] fair, Random random)
    {
        var own = Array.ConvertAll(fair, probability => probability * Math.Exp(random.Normal(OwnOpinion)));
        var sum = own.Sum();
        return Array.ConvertAll(own, probability => probability / sum);
    }

    private static TwoWayPrice? TwoWay(double first, double margin, Random random)
    {
        var prices = Quote(Opinion([first, 1 - first], random), margin);
        return TwoWayPrice.TryCreate(prices[0], prices[1]);
    }

    /// <summary>Adds the margin as the power method takes it away: 1/price = probability to the k, which loads long shots more.</summary>
    private static double[] Quote(double[] fair, double margin)
    {
        var power = 1.0;
        for (var step = 0; step < 4; step++)
        {
            var (sum, slope) = (0.0, 0.0);
            foreach (var probability in fair)
            {
                var raised = Math.Pow(probability, power);
                sum += raised;
                slope += raised * Math.Log(probability);
            }

            power -= (sum - 1 - margin) / slope;
        }

        return Array.ConvertAll(fair, probability => Math.Max(1.01, Math.Round(Math.Pow(probability, -power), probability < 0.08 ? 1 : 2)));
    }
}
