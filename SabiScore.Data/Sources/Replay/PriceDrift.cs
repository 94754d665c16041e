using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Replay;

/// <summary>
/// The prices between a match's real early and closing ones, invented: a geometric interpolation in time with a small Brownian bridge on the logarithm, the
/// same for all bookmakers, so that the best price stays the best. The same match, moments and seed give the same prices. The closing ones are the real ones.
/// </summary>
public static class PriceDrift
{
    /// <summary>Standard deviation of the bridge half-way, on the logarithm of a price, is half of this.</summary>
    private const double Noise = 0.016;

    private const double Least = 1.01;

    /// <summary>Selections that have a path of their own: three of the 1X2 market, two of each market of two.</summary>
    private const int Paths = 7;

    /// <summary>Moments between the early and the closing prices of a match at which there are reconstructed ones.</summary>
    /// <param name="match">Date and kick-off.</param>
    /// <param name="every">Distance of the moments; they are multiples of it since midnight UTC, so that those of several matches fall together. Zero for none.</param>
    public static IReadOnlyList<DateTimeOffset> Moments(MatchTimes match, TimeSpan every)
    {
        if (every <= TimeSpan.Zero)
        {
            return [];
        }

        var (early, closing) = (match.Early, match.Closing);
        var first = new DateTimeOffset(early.UtcTicks - (early.UtcTicks % every.Ticks) + every.Ticks, TimeSpan.Zero);
        var moments = new List<DateTimeOffset>();
        for (var moment = first; moment < closing; moment += every)
        {
            moments.Add(moment);
        }

        return moments;
    }

    /// <summary>The reconstructed prices of one of the moments.</summary>
    /// <param name="match">Date and kick-off.</param>
    /// <param name="real">All real prices of the match.</param>
    /// <param name="moments">All of its moments, in order.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="seed">Other seeds give other paths.</param>
    public static IEnumerable<PriceRow> At(MatchTimes match, IReadOnlyCollection<PriceRow> real, IReadOnlyList<DateTimeOffset> moments, int index, int seed)
    {
        var share = Share(match, moments[index]);
        var bridge = Bridge(match, moments, index, seed);
        var closing = real.Where(price => price.CapturedAt > match.Early && price.CapturedAt < match.KickoffAt)
            .GroupBy(Key)
            .ToDictionary(offer => offer.Key, offer => offer.MaxBy(price => price.CapturedAt)!);
        foreach (var offer in real.Where(price => price.CapturedAt <= match.Early).GroupBy(Key))
        {
            if (!closing.TryGetValue(offer.Key, out var last))
            {
                continue;
            }

            var first = offer.MaxBy(price => price.CapturedAt)!;
            var path = first.Market switch { Domain.Odds.MarketKind.MatchResult => 0, Domain.Odds.MarketKind.AsianHandicap => 5, _ => 3 };
            yield return new PriceRow
            {
                FixtureId = first.FixtureId,
                CapturedAt = moments[index],
                Market = first.Market,
                Line = first.Line,
                Bookmaker = first.Bookmaker,
                First = Between(first.First, last.First, share, bridge[path]),
                Second = Between(first.Second, last.Second, share, bridge[path + 1]),
                Third = first.Third is { } from && last.Third is { } to ? Between(from, to, share, bridge[path + 2]) : null,
                Kind = DataKind.Reconstructed,
            };
        }
    }

    private static (Domain.Odds.MarketKind, string, double) Key(PriceRow price) => (price.Market, price.Bookmaker, price.Line);

    private static double Share(MatchTimes match, DateTimeOffset moment) => (moment - match.Early) / (match.Closing - match.Early);

    private static double Between(double from, double to, double share, double bridge) =>
        Math.Max(Least, Math.Round(Math.Exp(((1 - share) * Math.Log(from)) + (share * Math.Log(to)) + bridge), 2));

    /// <summary>Where each path of the bridge is at a moment; those of a market add up to nothing, so that its margin stays.</summary>
    private static double[] Bridge(MatchTimes match, IReadOnlyList<DateTimeOffset> moments, int index, int seed)
    {
        var random = new Random(unchecked((seed * 397) ^ (int)match.Id ^ (int)(match.Id >> 32)));
        var (walk, at, before) = (new double[Paths], new double[Paths], 0.0);
        for (var i = 0; i <= moments.Count; i++)
        {
            var share = i < moments.Count ? Share(match, moments[i]) : 1;
            for (var path = 0; path < Paths; path++)
            {
                walk[path] += Math.Sqrt(share - before) * Normal(random);
                at[path] = i == index ? walk[path] : at[path];
            }

            before = share;
        }

        var here = Share(match, moments[index]);
        var bridge = new double[Paths];
        for (var path = 0; path < Paths; path++)
        {
            bridge[path] = Noise * (at[path] - (here * walk[path]));
        }

        foreach (var market in (Range[])[0..3, 3..5, 5..7])
        {
            var selections = bridge.AsSpan(market);
            var mean = 0.0;
            foreach (var selection in selections)
            {
                mean += selection / selections.Length;
            }

            foreach (ref var selection in selections)
            {
                selection -= mean;
            }
        }

        return bridge;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
