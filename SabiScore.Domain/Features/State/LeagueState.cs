using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>What is remembered of one league.</summary>
internal sealed class LeagueState(League league)
{
    /// <summary>Matches of slow memory for the league's means.</summary>
    private const double Memory = 400;

    public const int MeetingsKept = 6;

    public League League { get; } = league;

    /// <summary>Matches added.</summary>
    public int Settled { get; set; }

    /// <summary>Day of the last match added; int.MinValue before the first.</summary>
    public int LastDay { get; set; } = int.MinValue;

    /// <summary>First year of the earliest season; int.MaxValue before the first match.</summary>
    public int FirstSeason { get; set; } = int.MaxValue;

    /// <summary>Slow mean of the sign of the goal difference.</summary>
    public double HomeMean { get; set; } = 0.18;

    /// <summary>Slow share of draws.</summary>
    public double DrawMean { get; set; } = 0.26;

    /// <summary>Slow mean of goals a match.</summary>
    public double GoalMean { get; set; } = 2.6;

    /// <summary>Home advantage in past prices, by both speeds of <see cref="MarketRating"/>.</summary>
    public double MarketHomeSlow { get; set; } = MarketRating.HomeAdvantage;

    public double MarketHomeFast { get; set; } = MarketRating.HomeAdvantage;

    public SeasonTable Table { get; } = new();

    /// <summary>Last meetings of two clubs on either ground, lower number first, from the view of the club with the lower number.</summary>
    public Dictionary<(ClubId Lower, ClubId Higher), PastMatches> HeadToHeads { get; } = [];

    public DixonColesSet DixonColes { get; } = new();

    public Dictionary<ClubId, LeagueClub> Clubs { get; } = [];

    public Dictionary<(ClubId Home, ClubId Away), Meeting> Meetings { get; } = [];

    /// <summary>Sums behind goals per shot, by a season's first year.</summary>
    public SortedDictionary<int, ShotTotals> Shots { get; } = [];

    public LeagueClub? Club(ClubId id) => Clubs.GetValueOrDefault(id);

    /// <summary>Whether the league was played in the season before.</summary>
    public bool PlayedBefore(Season season) => Clubs.Count > 0 && Shots.ContainsKey(season.StartYear - 1);

    /// <summary>Whether a club was not in this league the season before; false where that season is not in the history.</summary>
    public bool IsPromoted(LeagueClub? club, Season season) =>
        PlayedBefore(season) && club?.PlayedIn(new Season(season.StartYear - 1)) != true;

    public LeagueClub GetOrAdd(ClubId id, PiRating start)
    {
        if (!Clubs.TryGetValue(id, out var club))
        {
            club = new LeagueClub(DixonColes.AddClub()) { PiGoals = start, PiBlend = start };
            Clubs.Add(id, club);
        }

        return club;
    }

    public void AddToMeans(int goalDifference, int goals)
    {
        GoalMean += (goals - GoalMean) / Memory;
        HomeMean += (Math.Sign(goalDifference) - HomeMean) / Memory;
        DrawMean += ((goalDifference == 0 ? 1 : 0) - DrawMean) / Memory;
    }

    public void AddShots(PlayedMatch match)
    {
        var season = match.Fixture.Season.StartYear;
        var totals = Shots.GetValueOrDefault(season);
        totals.Add(match.Result.HomeGoals, match.Home);
        totals.Add(match.Result.AwayGoals, match.Away);
        Shots[season] = totals;
        FirstSeason = Math.Min(FirstSeason, season);
    }

    /// <summary>The last meetings of a pair; goals are told from the view of the club with the lower number.</summary>
    public PastMatches? MeetingsOf(ClubId first, ClubId second) => HeadToHeads.GetValueOrDefault(PairOf(first, second));

    public void AddMeeting(Fixture fixture, MatchResult result)
    {
        var pair = PairOf(fixture.Home, fixture.Away);
        if (!HeadToHeads.TryGetValue(pair, out var meetings))
        {
            meetings = new PastMatches(MeetingsKept);
            HeadToHeads.Add(pair, meetings);
        }

        var homeIsLower = pair.Lower == fixture.Home;
        meetings.Add(new PastMatch(
            fixture.Date.DayNumber, homeIsLower ? 1 : 0, homeIsLower ? result.HomeGoals : result.AwayGoals,
            homeIsLower ? result.AwayGoals : result.HomeGoals, -1, -1));
        var ground = (fixture.Home, fixture.Away);
        Meetings[ground] = Meetings.GetValueOrDefault(ground).After(result.GoalDifference);
    }

    /// <summary>Shots of the three seasons before one.</summary>
    public ShotTotals ShotsBefore(Season season)
    {
        var sum = default(ShotTotals);
        for (var year = season.StartYear - ShotTotals.Seasons; year < season.StartYear; year++)
        {
            if (Shots.TryGetValue(year, out var totals))
            {
                sum.Add(totals);
            }
        }

        return sum;
    }

    private static (ClubId Lower, ClubId Higher) PairOf(ClubId first, ClubId second) =>
        first.Value < second.Value ? (first, second) : (second, first);
}
