using SabiScore.Domain.Betting;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>The rules that one run compares; the first is the one whose bets go to a file.</summary>
internal static class RuleMatrix
{
    private static readonly double[] Edges = [0.02, Edge.DefaultLeast];

    public static IReadOnlyList<Rule> Of(double leastEdge) =>
    [
        .. from edge in Edges.Prepend(leastEdge).Distinct()
           from source in Enum.GetValues<PriceSource>()
           from staking in Stakings(source)
           select new Rule(edge, source, staking.Method, staking.Capped),
    ];

    // What caps do is seen at the price that is really bet.
    private static (StakingMethod Method, bool Capped)[] Stakings(PriceSource source) => source == PriceSource.BestNamed
        ? [(StakingMethod.Flat, false), (StakingMethod.Flat, true), (StakingMethod.Kelly, true), (StakingMethod.Kelly, false)]
        : [(StakingMethod.Flat, false), (StakingMethod.Kelly, true)];
}
