namespace SabiScore.Domain.Models;

/// <summary>One league's weights: of the price itself (residual 0) and of the market-anchored members.</summary>
public sealed class LeagueBlend
{
    private readonly double[] memberWeights;

    /// <param name="priceWeight">Weight of the price itself.</param>
    /// <param name="memberWeights">Weight of each member, in the model's order.</param>
    /// <exception cref="ArgumentException">A weight is negative, or they do not sum to 1 within 1e-6.</exception>
    public LeagueBlend(double priceWeight, IEnumerable<double> memberWeights)
    {
        PriceWeight = priceWeight;
        this.memberWeights = [.. memberWeights];
        var sum = priceWeight + this.memberWeights.Sum();
        if (!(priceWeight >= 0) || !this.memberWeights.All(weight => weight >= 0) || !(Math.Abs(sum - 1) <= 1e-6))
        {
            throw new ArgumentException($"Blend weights are not negative and sum to 1; these sum to {sum}.", nameof(memberWeights));
        }
    }

    /// <summary>Weight of the price itself.</summary>
    public double PriceWeight { get; }

    /// <summary>Weight of each member, in the model's order.</summary>
    public IReadOnlyList<double> MemberWeights => memberWeights;
}
