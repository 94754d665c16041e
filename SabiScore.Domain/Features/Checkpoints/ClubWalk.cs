using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.Checkpoints;

/// <summary>Walks what is remembered of clubs.</summary>
internal static class ClubWalk
{
    public static ClubId Walk(StateCodec codec, ClubId id) => new(codec.Walk(id.Value));

    public static ClubState Walk(StateCodec codec, ClubState? known)
    {
        var club = known ?? new ClubState();
        club.Elo = codec.Walk(club.Elo);
        (club.MarketSlow, club.MarketFast) = (Walk(codec, club.MarketSlow), Walk(codec, club.MarketFast));
        codec.Walk(club.Form.AsSpan());
        codec.Walk(club.Means.Values.AsSpan());
        Walk(codec, club.Recent);
        Walk(codec, club.RecentAtHome);
        Walk(codec, club.RecentAway);
        club.Season = new Season(codec.Walk(club.Season.StartYear));
        (club.Played, club.Points) = (codec.Walk(club.Played), codec.Walk(club.Points));
        club.GoalDifference = codec.Walk(club.GoalDifference);
        (club.Unbeaten, club.Winless, club.VenueRun) = (codec.Walk(club.Unbeaten), codec.Walk(club.Winless), codec.Walk(club.VenueRun));
        return club;
    }

    public static LeagueClub Walk(StateCodec codec, LeagueClub? known)
    {
        var club = new LeagueClub(codec.Walk(known?.Place ?? 0));
        var from = known ?? club;
        club.PiGoals = Walk(codec, from.PiGoals);
        club.PiBlend = Walk(codec, from.PiBlend);
        club.GapShots = Walk(codec, from.GapShots);
        club.GapCorners = Walk(codec, from.GapCorners);
        club.GapMatches = codec.Walk(from.GapMatches);
        club.PointsAgainstBigThree = codec.Walk(from.PointsAgainstBigThree);
        club.DifferenceAgainstBigThree = codec.Walk(from.DifferenceAgainstBigThree);
        club.CameFromBigThree = codec.Walk(from.CameFromBigThree);
        club.Seasons = codec.Walk(from.Seasons);
        return club;
    }

    public static PastMatches Walk(StateCodec codec, PastMatches matches)
    {
        var latest = new PastMatch[codec.Walk(matches.Count)];
        for (var i = 0; i < latest.Length; i++)
        {
            var match = i < matches.Count ? matches.Latest[i] : default;
            latest[i] = new PastMatch(
                codec.Walk(match.Day), codec.Walk(match.AtHome), codec.Walk(match.For), codec.Walk(match.Against), codec.Walk(match.Yellows),
                codec.Walk(match.Reds));
        }

        matches.Restore(latest);
        return matches;
    }

    private static MarketRating Walk(StateCodec codec, MarketRating rating) => new(codec.Walk(rating.Value), codec.Walk(rating.Matches));

    public static RefereeRecord Walk(StateCodec codec, RefereeRecord referee) => new()
    {
        Matches = codec.Walk(referee.Matches),
        Cards = codec.Walk(referee.Cards),
        Fouls = codec.Walk(referee.Fouls),
        Home = codec.Walk(referee.Home),
        CardsAgainstAway = codec.Walk(referee.CardsAgainstAway),
        Goals = codec.Walk(referee.Goals),
    };

    private static PiRating Walk(StateCodec codec, PiRating rating) => new(codec.Walk(rating.Home), codec.Walk(rating.Away));

    private static GapRating Walk(StateCodec codec, GapRating rating) => new(
        codec.Walk(rating.HomeAttack), codec.Walk(rating.HomeDefence), codec.Walk(rating.AwayAttack), codec.Walk(rating.AwayDefence));
}
