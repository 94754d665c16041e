using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.Views;

/// <summary>A match before kick-off, and everything that features read.</summary>
internal sealed class MatchView
{
    public MatchView(UpcomingMatch match, LeagueState league, LeagueState? topFlight, PoolState pool, ClubFacts? facts, bool firstSeason)
    {
        Fixture = match.Fixture;
        League = league;
        TopFlight = topFlight;
        Home = new SideView(Side.Home, Fixture, league, pool, facts, firstSeason);
        Away = new SideView(Side.Away, Fixture, league, pool, facts, firstSeason);
        Market = new MarketView(match.Prices);
        Meetings = new MeetingsView(league.MeetingsOf(Fixture.Home, Fixture.Away), Fixture);
        Referee = Fixture.Referee is { } name && pool.Referees.TryGetValue(name, out var referee) ? referee : null;
        Fits = FitsAsOf(Fixture.Date.DayNumber);
        Rates = new GoalRates[Fits.Length];
        for (var i = 0; i < Fits.Length; i++)
        {
            Rates[i] = Fits[i].Rates(Home.League.Place, Away.League.Place, Home.Prior, Away.Prior);
        }
    }

    public Fixture Fixture { get; }

    public LeagueState League { get; }

    /// <summary>The league above, where it is one of ours.</summary>
    public LeagueState? TopFlight { get; }

    public SideView Home { get; }

    public SideView Away { get; }

    public MarketView Market { get; }

    public MeetingsView Meetings { get; }

    /// <summary>The referee's past; null where he is not named or was not seen before.</summary>
    public RefereeRecord? Referee { get; }

    /// <summary>Solutions of <see cref="DixonColesSet"/> as of the match's date.</summary>
    public DixonColesFit[] Fits { get; }

    public GoalRates[] Rates { get; }

    // A club's prior may change at its first match of a season; that match is fitted with the new one, as it will be once it is played.
    private DixonColesFit[] FitsAsOf(int day)
    {
        var set = League.DixonColes;
        if (HasPrior(Home) && HasPrior(Away))
        {
            return set.FitsAt(day);
        }

        var priors = set.Priors();
        foreach (var side in (ReadOnlySpan<SideView>)[Home, Away])
        {
            if (side.League.Place >= 0)
            {
                priors[side.League.Place] = side.Prior;
            }
        }

        return set.FitsAt(day, priors);
    }

    private bool HasPrior(SideView side) => side.League.Place < 0 || League.DixonColes.Prior(side.League.Place) == side.Prior;
}
