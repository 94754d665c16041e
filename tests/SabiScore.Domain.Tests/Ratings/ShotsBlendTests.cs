using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class ShotsBlendTests
{
    private static readonly SideStatistics Ten = new() { Shots = 10, ShotsOnTarget = 4 };

    // .4 × 1 + .4 × .3 × 4 + .2 × .11 × 10 = 1.10.
    [Fact]
    public void Of_AllRecorded_Blends()
    {
        var blend = ShotsBlend.Of(1, Ten, new GoalsPerShot(0.3, 0.11));
        Assert.Equal((1.0, 1.2, 1.1), (blend.Goals, Math.Round(blend.OnTarget, 12), Math.Round(blend.Shots, 12)));
        Assert.Equal(1.1, blend.Blend, 1e-12);
    }

    [Fact]
    public void Of_NothingRecordedOrNoSeasonBefore_IsGoals()
    {
        Assert.Equal(new ShotsBlend(2, 2, 2, 2), ShotsBlend.Of(2, new SideStatistics(), new GoalsPerShot(0.3, 0.11)));
        Assert.Equal(new ShotsBlend(2, 2, 2, 2), ShotsBlend.Of(2, Ten, new GoalsPerShot(double.NaN, double.NaN)));
    }

    [Fact]
    public void Worth_FewRecordedSides_TakesAllLeagues()
    {
        var few = new ShotTotals { OnTargetSides = 299, OnTargetGoals = 100, OnTarget = 100, ShotSides = 300, ShotGoals = 330, Shots = 3000 };
        var all = new ShotTotals { OnTargetSides = 5000, OnTargetGoals = 6000, OnTarget = 20000, ShotSides = 5000, ShotGoals = 1, Shots = 1 };
        Assert.Equal(new GoalsPerShot(0.3, 0.11), ShotTotals.Worth(few, all));
    }

    [Fact]
    public void ShotExpectedGoals_NoShots_IsUnknown()
    {
        Assert.True(double.IsNaN(ShotExpectedGoals.Of(new SideStatistics(), new GoalsPerShot(0.3, 0.11))));
        Assert.Equal((0.52 * 0.3 * 4) + (0.5 * 0.11 * 10), ShotExpectedGoals.Of(Ten, new GoalsPerShot(0.3, 0.11)), 1e-12);
    }
}
