namespace SabiScore.Domain.Odds;

/// <summary>How the price of one selection at one bookmaker moved.</summary>
/// <param name="From">First price known.</param>
/// <param name="To">Last price known.</param>
/// <param name="FromAt">When the first was captured, UTC.</param>
/// <param name="ToAt">When the last was captured, UTC.</param>
public sealed record PriceMovement(DecimalOdds From, DecimalOdds To, DateTimeOffset FromAt, DateTimeOffset ToAt)
{
    /// <summary>log(From / To): above 0 where the price shortened, that is where the market has come to think more of the selection.</summary>
    public double LogShortening => Math.Log(From.Value / To.Value);
}
