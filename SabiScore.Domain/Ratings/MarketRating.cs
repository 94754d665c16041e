using SabiScore.Domain.Football;

namespace SabiScore.Domain.Ratings;

/// <summary>
/// How strong past prices take a club to be: ratings whose difference follows the log-odds of win against defeat at opening, match by match. After Wunderlich
/// and Memmert, "The betting odds rating system: Using soccer forecasts to forecast soccer" (2018).
/// </summary>
/// <param name="Value">Log-odds of win against defeat, beside a club of rating 0 on neutral ground.</param>
/// <param name="Matches">Priced matches so far.</param>
public readonly record struct MarketRating(double Value, int Matches)
{
    /// <summary>Share of a surprise that a long memory takes over.</summary>
    public const double Slow = 0.1;

    /// <summary>Share of a surprise that a short memory takes over.</summary>
    public const double Fast = 0.35;

    /// <summary>Log-odds that playing at home is worth, before a league has shown its own.</summary>
    public const double HomeAdvantage = 0.4;

    private const double Championship = -1;
    private const double Newcomer = -0.6;
    private const double HomeShare = 0.005;

    // The first prices of a club say more than the usual share.
    private const int StartMatches = 2;

    /// <summary>Rating of a club at its first match.</summary>
    /// <param name="league">League of that match.</param>
    /// <param name="firstSeason">Whether it falls in the first season of the history, when everybody is new.</param>
    public static MarketRating Start(League league, bool firstSeason) =>
        new((league == League.Championship ? Championship : 0) + (firstSeason ? 0 : Newcomer), 0);

    /// <summary>Log-odds of a home win against an away win; unknown where neither club was ever priced.</summary>
    public static double Expected(MarketRating home, MarketRating away, double homeAdvantage) =>
        home.Matches + away.Matches == 0 ? double.NaN : homeAdvantage + home.Value - away.Value;

    /// <summary>Both ratings and the league's home advantage after a price.</summary>
    /// <param name="home">The home club's.</param>
    /// <param name="away">The away club's.</param>
    /// <param name="homeAdvantage">The league's.</param>
    /// <param name="balance">Log of home over away probability.</param>
    /// <param name="speed"><see cref="Slow"/> or <see cref="Fast"/>.</param>
    public static (MarketRating Home, MarketRating Away, double HomeAdvantage) After(MarketRating home, MarketRating away, double homeAdvantage, double balance, double speed)
    {
        var surprise = balance - homeAdvantage - home.Value + away.Value;
        return (home.Moved(surprise, speed), away.Moved(-surprise, speed), homeAdvantage + (HomeShare * surprise));
    }

    private MarketRating Moved(double surprise, double speed) => new(Value + (Math.Max(speed, 1.0 / (Matches + StartMatches)) * surprise), Matches + 1);
}
