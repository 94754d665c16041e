using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class GapRatingTests
{
    // By hand: 14 and 10 shots expected of (14, 12, 11, 13) against (13, 11, 8, 14); 20 and 7 were made, so errors of 6 and −3, times .14.
    [Fact]
    public void After_MoreShotsThanExpected_MovesBothClubsAtBothVenues()
    {
        var (home, away) = (new GapRating(14, 12, 11, 13), new GapRating(13, 11, 8, 14));
        Assert.Equal((14, 10), GapRating.Expected(home, away));
        var after = GapRating.After(home, away, 20, 7);
        Assert.Equal(14 + (0.84 * 0.65), after.Home.HomeAttack, 1e-12);
        Assert.Equal(12 - (0.42 * 0.65), after.Home.HomeDefence, 1e-12);
        Assert.Equal(11 + (0.84 * 0.35), after.Home.AwayAttack, 1e-12);
        Assert.Equal(13 - (0.42 * 0.35), after.Home.AwayDefence, 1e-12);
        Assert.Equal(8 - (0.42 * 0.65), after.Away.AwayAttack, 1e-12);
        Assert.Equal(14 + (0.84 * 0.65), after.Away.AwayDefence, 1e-12);
        Assert.Equal(13 - (0.42 * 0.35), after.Away.HomeAttack, 1e-12);
        Assert.Equal(11 + (0.84 * 0.35), after.Away.HomeDefence, 1e-12);
    }

    [Fact]
    public void After_NeverAnything_StaysAtZero()
    {
        var (home, away) = (GapRating.Start(1), GapRating.Start(1));
        for (var i = 0; i < 1000; i++)
        {
            (home, away) = GapRating.After(home, away, 0, 0);
        }

        Assert.All([home.HomeAttack, home.HomeDefence, away.AwayAttack, away.AwayDefence], rating => Assert.InRange(rating, 0, 0.01));
    }
}
