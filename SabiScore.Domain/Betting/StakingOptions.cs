namespace SabiScore.Domain.Betting;

/// <summary>What a staking policy may be told; the defaults are the product's.</summary>
public sealed record StakingOptions
{
    /// <summary>How the size of a bet is found; Kelly.</summary>
    public StakingMethod Method { get; init; } = StakingMethod.Kelly;

    /// <summary>The unit stake, above nothing: what a flat bet stakes and what naira figures are of; ₦1,580.</summary>
    public Naira UnitStake { get; init; } = Naira.Of(1580);

    /// <summary>How much of whole Kelly is staked, 0..1; one eighth.</summary>
    public double KellyFraction { get; init; } = 0.125;

    /// <summary>Largest share of the bankroll on one bet, 0..1; 5 %.</summary>
    public double GreatestShare { get; init; } = 0.05;

    /// <summary>Largest share of the bankroll that may be at stake in all open bets together, 0..1; 25 %.</summary>
    public double GreatestExposure { get; init; } = 0.25;

    /// <summary>
    /// How alike the errors of forecasts of one league on one day are, 0..1; .2. Each of n Kelly bets on one league-day is staked at
    /// 1/(1 + c(n − 1)) of its size: what Kelly is for n bets with that correlation.
    /// </summary>
    public double LeagueDayCorrelation { get; init; } = 0.2;
}
