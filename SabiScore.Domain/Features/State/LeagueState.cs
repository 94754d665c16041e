using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>What is remembered of one league.</summary>
internal sealed class LeagueState(League league)
{
    /// <summary>Matches of slow memory for the league's means.</summary>
    private const double Memory = 400;

    private readonly Dictionary<ClubId, LeagueClub> clubs = [];
    private readonly Dictionary<(ClubId Home, ClubId Away), Meeting> meetings = [];
    private readonly SortedDictionary<int, ShotTotals> shots = [];

    public League League { get; } = league;

    /// <summary>Matches added.</summary>
    public int Settled { get; set; }

    /// <summary>Day of the last match added; int.MinValue before the first.</summary>
    public int LastDay { get; set; } = int.MinValue;

    /// <summary>First year of the earliest season; int.MaxValue before the first match.</summary>
    public int FirstSeason => shots.Count == 0 ? int.MaxValue : shots.Keys.First();

    /// <summary>Slow mean of the sign of the goal difference.</summary>
    public double HomeMean { get; set; } = 0.18;

    /// <summary>Slow share of draws.</summary>
    public double DrawMean { get; set; } = 0.26;

    public DixonColesSet DixonColes { get; } = new();

    public Dictionary<ClubId, LeagueClub> Clubs => clubs;

    public Dictionary<(ClubId Home, ClubId Away), Meeting> Meetings => meetings;

    public SortedDictionary<int, ShotTotals> Shots => shots;

    public LeagueClub? Club(ClubId id) => clubs.GetValueOrDefault(id);

    /// <summary>Whether the league was played in the season before.</summary>
    public bool PlayedBefore(Season season) => clubs.Count > 0 && shots.ContainsKey(season.StartYear - 1);

    /// <summary>Whether a club was not in this league the season before; false where that season is not in the history.</summary>
    public bool IsPromoted(LeagueClub? club, Season season) =>
        PlayedBefore(season) && club?.PlayedIn(new Season(season.StartYear - 1)) != true;

    public LeagueClub GetOrAdd(ClubId id, PiRating start)
    {
        if (!clubs.TryGetValue(id, out var club))
        {
            club = new LeagueClub(DixonColes.AddClub()) { PiGoals = start, PiBlend = start };
            clubs.Add(id, club);
        }

        return club;
    }

    public void AddToMeans(int goalDifference)
    {
        HomeMean += (Math.Sign(goalDifference) - HomeMean) / Memory;
        DrawMean += ((goalDifference == 0 ? 1 : 0) - DrawMean) / Memory;
    }

    public void AddShots(PlayedMatch match)
    {
        var season = match.Fixture.Season.StartYear;
        var totals = shots.GetValueOrDefault(season);
        totals.Add(match.Result.HomeGoals, match.Home);
        totals.Add(match.Result.AwayGoals, match.Away);
        shots[season] = totals;
    }

    /// <summary>Shots of the three seasons before one.</summary>
    public ShotTotals ShotsBefore(Season season)
    {
        var sum = default(ShotTotals);
        for (var year = season.StartYear - ShotTotals.Seasons; year < season.StartYear; year++)
        {
            if (shots.TryGetValue(year, out var totals))
            {
                sum.Add(totals);
            }
        }

        return sum;
    }
}
