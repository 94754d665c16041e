using System.ComponentModel.DataAnnotations;
using SabiScore.Domain.Betting;

namespace SabiScore.Worker.ValueBets;

/// <summary>What is bet and how much, section "ValueBets".</summary>
internal sealed class ValueBetSettings
{
    public const string SectionName = "ValueBets";

    /// <summary>Least edge of a bet; 4.2 %.</summary>
    [Range(0, 1)]
    public double MinimumEdge { get; set; } = Edge.DefaultLeast;

    /// <summary>Greatest edge that is believed.</summary>
    [Range(0, 10)]
    public double MaximumEdge { get; set; } = 0.3;

    /// <summary>Naira that naira figures are of.</summary>
    [Range(1, 1_000_000_000)]
    public decimal UnitStake { get; set; } = 1580;

    /// <summary>Naira that stakes are shares of.</summary>
    [Range(1, 1_000_000_000_000)]
    public decimal Bankroll { get; set; } = 158_000;

    /// <summary>Share of the full Kelly stake.</summary>
    [Range(0, 1)]
    public double KellyFraction { get; set; } = 0.125;

    /// <summary>At most this share of the bankroll on one bet.</summary>
    [Range(0, 1)]
    public double MaximumStakeShare { get; set; } = 0.05;

    /// <summary>At most this share of the bankroll on bets not yet settled.</summary>
    [Range(0, 1)]
    public double MaximumExposureShare { get; set; } = 0.25;

    /// <summary>Longer prices are not bet.</summary>
    [Range(1.01, 1000)]
    public double MaximumPrice { get; set; } = 6;

    /// <summary>A forecast that knew less of its inputs stakes nothing.</summary>
    [Range(0, 1)]
    public double MinimumCompleteness { get; set; } = 0.6;

    /// <summary>Edges from here up to the minimum are kept with the reason why not.</summary>
    [Range(-1, 1)]
    public double NearMissEdge { get; set; }

    /// <summary>The finder that these settings make.</summary>
    public ValueBetFinder ToFinder() => new(
        new ValueBetOptions
        {
            LeastEdge = MinimumEdge,
            GreatestEdge = MaximumEdge,
            GreatestPrice = MaximumPrice,
            LeastCompleteness = MinimumCompleteness,
            LeastNearMissEdge = NearMissEdge,
        },
        new StakingPolicy(new StakingOptions
        {
            UnitStake = Naira.Of(UnitStake),
            KellyFraction = KellyFraction,
            GreatestShare = MaximumStakeShare,
            GreatestExposure = MaximumExposureShare,
        }));
}
