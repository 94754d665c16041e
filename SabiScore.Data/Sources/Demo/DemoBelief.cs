using SabiScore.Domain.Ratings;

namespace SabiScore.Data.Sources.Demo;

/// <summary>
/// The goal rates of one match: as they are, and as far as the market knows them at each moment. What becomes known later is added to what was known before,
/// so that a price is right on average and the later one is nearer to the truth.
/// </summary>
/// <param name="First">Six days before.</param>
/// <param name="Early">When early prices are collected.</param>
/// <param name="Late">On the way to kick-off.</param>
/// <param name="Closing">At kick-off.</param>
/// <param name="Truth">What the goals are drawn from.</param>
internal sealed record DemoBelief(GoalRates First, GoalRates Early, GoalRates Late, GoalRates Closing, GoalRates Truth)
{
    private const double HiddenAtFirst = 0.45;
    private const double HiddenEarly = 0.6;
    private const double HiddenAtClosing = 0.85;

    // Line-ups, injuries, weather: some is known by kick-off, some never.
    private const double NewsBeforeLate = 0.055;
    private const double NewsBeforeClosing = 0.055;
    private const double NeverKnown = 0.05;

    public static DemoBelief Of(DemoLeague league, DemoClub home, DemoClub away, Random random)
    {
        // Spread strengths make the mean of the exponentials larger than the exponential of the mean.
        var middle = Math.Log(league.Goals / 2) - (league.Spread * league.Spread);
        var openness = home.Openness + away.Openness;
        double newsHome = 0, newsAway = 0;
        return new DemoBelief(At(HiddenAtFirst), At(HiddenEarly), News(NewsBeforeLate, HiddenEarly), News(NewsBeforeClosing, HiddenAtClosing), News(NeverKnown, 1));

        GoalRates News(double deviation, double hidden)
        {
            newsHome += random.Normal(deviation);
            newsAway += random.Normal(deviation);
            return At(hidden);
        }

        GoalRates At(double hidden)
        {
            var lead = home.Quality - away.Quality + (hidden * (home.Hidden - away.Hidden)) + (league.HomeAdvantage / 2);
            return new GoalRates(Math.Exp(middle + openness + lead + newsHome), Math.Exp(middle + openness - lead + newsAway));
        }
    }
}
