namespace SabiScore.Domain.Betting;

/// <summary>How the size of a bet is found.</summary>
public enum StakingMethod
{
    /// <summary>A fraction of Kelly.</summary>
    Kelly,

    /// <summary>One unit stake a bet.</summary>
    Flat,
}
