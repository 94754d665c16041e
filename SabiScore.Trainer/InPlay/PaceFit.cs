using SabiScore.Domain.Football;
using SabiScore.Domain.InPlay;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Trainer.InPlay;

/// <summary>Derives the constants of <see cref="GoalTiming"/> and <see cref="GoalPace"/> from matches with half-time scores and early prices.</summary>
internal sealed class PaceFit
{
    /// <summary>Matches of this season and later are not looked at: forecasts are measured on them.</summary>
    public static readonly Season Until = new(2022);

    private const int Leads = 5;

    private readonly double[] homeScored = new double[Leads], awayScored = new double[Leads], homeExpected = new double[Leads], awayExpected = new double[Leads];
    private long goals, goalsBefore;

    /// <summary>Matches by the home side's lead at half-time, -2 and less to 2 and more, that had prices.</summary>
    public int[] Priced { get; } = new int[Leads];

    /// <summary>Matches with a half-time score.</summary>
    public int Matches { get; private set; }

    /// <summary>Share of goals before half-time.</summary>
    public double HalfTimeShare => (double)goalsBefore / goals;

    /// <summary>Goals of second halves over those expected at the score, for the home side by its lead, -2 to 2.</summary>
    public IReadOnlyList<double> Home => [.. homeScored.Zip(homeExpected, (scored, expected) => scored / expected)];

    /// <summary>The same for the away side, by its own lead.</summary>
    public IReadOnlyList<double> Away => [.. awayScored.Zip(awayExpected, (scored, expected) => scored / expected).Reverse()];

    public static PaceFit Of(IEnumerable<PlayedMatch> matches)
    {
        var fit = new PaceFit();
        foreach (var match in matches.Where(match => match.Fixture.Season < Until))
        {
            fit.Add(match);
        }

        return fit;
    }

    private void Add(PlayedMatch match)
    {
        if (match.Result is not { HalfTimeHomeGoals: { } home, HalfTimeAwayGoals: { } away })
        {
            return;
        }

        Matches++;
        goals += match.Result.HomeGoals + match.Result.AwayGoals;
        goalsBefore += home + away;
        if (ReferencePrices.Fair(match.Opening) is not { } fair)
        {
            return;
        }

        var rates = new InPlayModel(fair, GoalMarkets.Of(match.Opening).Total).Rates;
        var (lead, left) = (Math.Clamp(home - away, -2, 2) + 2, GoalTiming.Remaining(MatchTime.HalfTime));
        Priced[lead]++;
        (homeScored[lead], awayScored[lead]) = (homeScored[lead] + match.Result.HomeGoals - home, awayScored[lead] + match.Result.AwayGoals - away);
        (homeExpected[lead], awayExpected[lead]) = (homeExpected[lead] + (rates.Home * left), awayExpected[lead] + (rates.Away * left));
    }
}
