using FsCheck.Xunit;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class PiRatingTests
{
    private static readonly PiRating Home = new(1.6, 0.4);
    private static readonly PiRating Away = new(0.3, -1.2);

    // Each step of the paper's formulas by hand, for a home side of 1.6 / 0.4 that beats an away side of 0.3 / −1.2 by 4–1:
    // 10^(1.6/3) − 1 = 2.4145 and −(10^(1.2/3) − 1) = −1.5119, so 3.9264 was expected; the error is −.9264 and
    // ψ = −3 log10(1.9264) = −.85426. With λ = .035 the home rating moves by −.029899, the other venue takes over .7 of it.
    [Fact]
    public void After_StrongHomeWinBelowExpectation_MovesAsInThePaper()
    {
        Assert.Equal(2.4145488738, PiRating.Goals(1.6), 1e-9);
        Assert.Equal(-1.5118864314, PiRating.Goals(-1.2), 1e-9);
        Assert.Equal(3.9264353053, PiRating.ExpectedDifference(Home, Away), 1e-9);
        var (home, away) = PiRating.After(Home, Away, 3, PiSpeed.Published);
        Assert.Equal(1.5701007850, home.Home, 1e-9);
        Assert.Equal(0.3790705495, home.Away, 1e-9);
        Assert.Equal(0.3209294505, away.Home, 1e-9);
        Assert.Equal(-1.1701007850, away.Away, 1e-9);
    }

    [Fact]
    public void After_ExpectedResult_ChangesNothing()
    {
        var expected = PiRating.ExpectedDifference(Home, Away);
        Assert.Equal((Home, Away), PiRating.After(Home, Away, expected, PiSpeed.OnGoals));
    }

    [Property]
    public bool After_AnyMatch_WhatOneWinsTheOtherLoses(sbyte home, sbyte away, sbyte difference)
    {
        var before = (Home: new PiRating(home / 50.0, home / 60.0), Away: new PiRating(away / 60.0, away / 50.0));
        var after = PiRating.After(before.Home, before.Away, difference % 10, PiSpeed.OnBlend);
        return Math.Abs(after.Home.Home - before.Home.Home + after.Away.Away - before.Away.Away) < 1e-12
            && Math.Abs(after.Home.Away - before.Home.Away + after.Away.Home - before.Away.Home) < 1e-12;
    }
}
