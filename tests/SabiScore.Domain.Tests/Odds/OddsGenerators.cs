using FsCheck;
using FsCheck.Fluent;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

/// <summary>Prices and probabilities as bookmakers and models make them, long shots and near certainties included.</summary>
public static class OddsGenerators
{
    public static Arbitrary<PriceTriple> Prices() =>
        (from fair in Three()
         from thousandths in Gen.Choose(900, 1400)
         let sum = thousandths / 1000.0
         let prices = PriceTriple.TryCreate(1 / (fair.Home * sum), 1 / (fair.Draw * sum), 1 / (fair.Away * sum))
         where prices is not null
         select prices.Value).ToArbitrary();

    public static Arbitrary<ProbabilityTriple> Probabilities() => Three().ToArbitrary();

    public static Arbitrary<DecimalOdds> Odds() => Gen.Choose(101, 5000).Select(hundredths => DecimalOdds.Of(hundredths / 100.0)).ToArbitrary();

    public static Arbitrary<Share> Shares() => Gen.Choose(0, 100_000).Select(value => new Share(value / 100_000.0)).ToArbitrary();

    public static Arbitrary<MatchResult> Results() =>
        (from home in Gen.Choose(0, 9) from away in Gen.Choose(0, 9) select new MatchResult(home, away)).ToArbitrary();

    private static Gen<ProbabilityTriple> Three() =>
        from home in Gen.Choose(1, 1000)
        from draw in Gen.Choose(1, 1000)
        from away in Gen.Choose(1, 1000)
        select ProbabilityTriple.Normalise(home, draw, away);
}

/// <summary>A number in 0..1.</summary>
public readonly record struct Share(double Value);
